package org.interlock.loading.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/** A text some of whose lines are masked: they are empty, so that the others keep their numbers. */
final class LineMask extends Reader {

  private final Reader text;
  private final Lines lines;
  private final Set<Long> masked;
  private long number;
  private String line = "";
  private int at;

  LineMask(Reader text, int longestLine, Set<Long> masked) {
    this.text = text;
    this.lines = new Lines(text, longestLine);
    this.masked = masked;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (at == line.length()) {
      var next = lines.next();
      if (next == null) {
        return -1;
      }
      number++;
      line = masked.contains(number) ? "\n" : next;
      at = 0;
    }
    int count = Math.min(length, line.length() - at);
    line.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
