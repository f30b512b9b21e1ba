package org.interlock.loading.write;

import java.util.function.LongConsumer;

/** The progress of a sheet: rows that were read, and rows of which all is written. */
final class SheetProgress {

  private static final int BETWEEN_READ = 500;

  private final LongConsumer read;
  private final LongConsumer written;
  private long fresh;
  private long unwritten;
  private long toWrite;

  SheetProgress(LongConsumer read, LongConsumer written) {
    this.read = read;
    this.written = written;
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
      written.accept(rows);
    }
  }

  /** All rows read so far are written. */
  void end() {
    tell();
    written.accept(unwritten);
    unwritten = 0;
    toWrite = 0;
  }

  private void tell() {
    read.accept(fresh);
    fresh = 0;
  }
}
