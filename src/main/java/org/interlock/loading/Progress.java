package org.interlock.loading;

/** Hears how far a load is. */
@FunctionalInterface
public interface Progress {

  Progress NONE = (read, written, total) -> {};

  /**
   * Some more rows are read, or in the store.
   *
   * @param read rows that were read so far
   * @param written rows of which all is in the store
   * @param total −1 as long as it isn't known
   */
  void rows(long read, long written, long total);

  /**
   * It is another load's turn to write.
   *
   * @param other what that is, by whom, and how far it is
   */
  default void waiting(String other) {}
}
