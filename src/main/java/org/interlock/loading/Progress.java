package org.interlock.loading;

/** Hears how far a load is. */
public interface Progress {
  Progress NONE = (done, total) -> {};

  void rows(long done, long total);
}
