package org.interlock.loading.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What of a file is not ASCII.
 *
 * @param characters how many well-formed characters of UTF-8
 * @param malformed how many bytes that are no part of one
 * @param sample the first cells with such bytes, one a line
 */
record NonAscii(long characters, long malformed, byte[] sample) {

  private static final int LARGEST_SAMPLE = 1 << 14;
  private static final int LONGEST_CELL = 1 << 10;
  private static final int BUFFER = 1 << 16;

  static NonAscii of(Path file) throws IOException {
    var counting = new Counting();
    var buffer = new byte[BUFFER];
    try (var bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        for (int i = 0; i < read; i++) {
          counting.next(buffer[i] & 0xFF);
        }
      }
    }
    return counting.end();
  }

  /** Goes through a file byte by byte. */
  private static final class Counting {

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private boolean high;
    private int open;
    private int wanted;
    private long characters;
    private long malformed;

    void next(int b) {
      count(b);
      // None of these is part of a character of several bytes, in any code page.
      if (b == '\n' || b == '\r' || b == ',' || b == ';' || b == '\t' || b == '"') {
        endCell();
      } else if (sample.size() < LARGEST_SAMPLE && cell.size() < LONGEST_CELL) {
        high |= b > 127;
        cell.write(b);
      }
    }

    private void count(int b) {
      if (wanted > 0 && b >> 6 == 0b10) {
        open++;
        if (open == wanted) {
          characters++;
          open = 0;
          wanted = 0;
        }
        return;
      }
      malformed += open;
      open = 0;
      wanted = 0;
      if (b >= 0xC2 && b <= 0xF4) {
        open = 1;
        wanted = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
      } else if (b > 127) {
        malformed++;
      }
    }

    private void endCell() {
      if (high) {
        sample.writeBytes(cell.toByteArray());
        sample.write('\n');
      }
      high = false;
      cell.reset();
    }

    NonAscii end() {
      malformed += open;
      endCell();
      return new NonAscii(characters, malformed, sample.toByteArray());
    }
  }
}
