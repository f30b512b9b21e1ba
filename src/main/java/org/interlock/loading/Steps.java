package org.interlock.loading;

import java.util.function.LongConsumer;

/** Counts how far a sheet is: a row is half done when it is read, and done when it is written. */
final class Steps {

  private static final int BETWEEN_READ = 500;

  private final LongConsumer halves;
  private long fresh;
  private long unwritten;
  private long toWrite;

  /**
   * @param halves hears of each row twice
   */
  Steps(LongConsumer halves) {
    this.halves = halves;
  }

  void read() {
    unwritten++;
    if (++fresh >= BETWEEN_READ) {
      tell();
    }
  }

  /** What the rows read so far gave is now written, in so many pieces. */
  void writing(long pieces) {
    tell();
    toWrite = pieces;
  }

  void written(long pieces) {
    if (toWrite > 0) {
      long rows = unwritten * Math.min(pieces, toWrite) / toWrite;
      toWrite -= Math.min(pieces, toWrite);
      unwritten -= rows;
      halves.accept(rows);
    }
  }

  /** All rows read so far are written. */
  void end() {
    tell();
    halves.accept(unwritten);
    unwritten = 0;
    toWrite = 0;
  }

  private void tell() {
    halves.accept(fresh);
    fresh = 0;
  }
}
