package org.interlock.loading;

import java.util.function.LongConsumer;

/** Tells rows as done in step with what is written of them. */
final class Pace {

  private final LongConsumer rowsDone;
  private long read;
  private long told;
  private long toWrite;
  private long written;

  Pace(LongConsumer rowsDone) {
    this.rowsDone = rowsDone;
  }

  void read() {
    read++;
  }

  /** All rows are read; so many nodes and relationships come of them. */
  void writing(long things) {
    toWrite = things;
    written = 0;
  }

  void wrote(long things) {
    written += things;
    var share = toWrite == 0 ? 0 : read * Math.min(written, toWrite) / toWrite;
    tell(Math.max(told, share));
  }

  void done() {
    tell(read);
    read = 0;
    told = 0;
    toWrite = 0;
  }

  private void tell(long rows) {
    rowsDone.accept(rows - told);
    told = rows;
  }
}
