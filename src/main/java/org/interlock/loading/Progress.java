package org.interlock.loading;

/** Hears how far a load is. */
@FunctionalInterface
public interface Progress {

  Progress NONE = (done, total) -> {};

  /**
   * Some more rows are in.
   *
   * @param total −1 as long as it isn't known
   */
  void rows(long done, long total);
}
