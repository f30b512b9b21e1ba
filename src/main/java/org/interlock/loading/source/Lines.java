package org.interlock.loading.source;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their ends, none longer than a limit. */
final class Lines {

  private final Reader text;
  private final int longest;
  private int ahead = -2;

  Lines(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /**
   * The next line, or null at the end.
   *
   * @throws LineTooLong if it is longer than the limit
   */
  @Nullable String next() throws IOException {
    var line = new StringBuilder();
    for (int c = read(); c >= 0; c = read()) {
      line.append((char) c);
      if (line.length() > longest) {
        throw new LineTooLong();
      }
      if (c == '\n') {
        return line.toString();
      }
      if (c == '\r') {
        ahead = text.read();
        if (ahead == '\n') {
          ahead = -2;
          line.append('\n');
        }
        return line.toString();
      }
    }
    return line.isEmpty() ? null : line.toString();
  }

  private int read() throws IOException {
    if (ahead == -2) {
      return text.read();
    }
    int c = ahead;
    ahead = -2;
    return c;
  }

  /** A line is longer than the limit. */
  static final class LineTooLong extends IOException {}
}
