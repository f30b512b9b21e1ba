package org.interlock.loading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is encoded: UTF-8 (with or without byte order mark) or UTF-16 by its mark, and
 * Windows-1252, which contains ISO-8859-1, if it isn't valid UTF-8.
 *
 * @param marked bytes of the byte order mark
 */
record Encoding(Charset charset, int marked) {

  /**
   * Reads the whole file once.
   *
   * @throws NotLoadable if it is empty or no text
   */
  static Encoding of(Path file) {
    try {
      var start = start(file);
      if (start.length == 0) {
        throw new NotLoadable("The file %s is empty.".formatted(file.getFileName()));
      }
      var marked = byMark(start);
      if (marked != null) {
        return marked;
      }
      requireText(file, start);
      return new Encoding(
          isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
    } catch (IOException unreadable) {
      throw new NotLoadable(
          "The file %s can't be read (%s).".formatted(file, unreadable.getMessage()), unreadable);
    }
  }

  Reader read(Path file) throws IOException {
    var bytes = Files.newInputStream(file);
    bytes.skipNBytes(marked);
    return new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(8192);
    }
  }

  private static @org.jspecify.annotations.Nullable Encoding byMark(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    return startsWith(start, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static boolean startsWith(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void requireText(Path file, byte[] start) {
    for (byte b : start) {
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        throw new NotLoadable(
            "The file %s is not a text file (it has binary content): save it as CSV or YAML in UTF-8."
                .formatted(file.getFileName()));
      }
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var buffer = new char[1 << 16];
    try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
      while (reader.read(buffer) >= 0) {}
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
