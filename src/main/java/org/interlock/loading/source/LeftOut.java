package org.interlock.loading.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/** A text without some of its lines: they are empty, so that the others keep their numbers. */
final class LeftOut extends Reader {

  private final Reader text;
  private final Lines lines;
  private final Set<Long> out;
  private long number;
  private String line = "";
  private int at;

  LeftOut(Reader text, int longestLine, Set<Long> out) {
    this.text = text;
    this.lines = new Lines(text, longestLine);
    this.out = out;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (at == line.length()) {
      var next = lines.next();
      if (next == null) {
        return -1;
      }
      number++;
      line = out.contains(number) ? "\n" : next;
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
