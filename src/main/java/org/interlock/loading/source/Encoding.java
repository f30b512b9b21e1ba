package org.interlock.loading.source;

import java.io.BufferedInputStream;
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
import java.util.Arrays;
import java.util.Optional;
import org.interlock.loading.source.encoding.Detector;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded: as somebody states, or by its byte order mark, or UTF-8 if nearly all
 * of it is, or what its words look like in. A file that leaves a doubt is refused.
 *
 * @param marked bytes of the byte order mark
 * @param whole whether all bytes are known to be characters; otherwise what is none reads as U+FFFD
 */
public record Encoding(Charset charset, int marked, boolean whole) {

  static final char NO_CHARACTER = '\uFFFD';

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_START = 8192;

  /** UTF-8 has at least so many good characters for each bad byte, no other encoding has. */
  private static final int MOSTLY = 2;

  private static final int BINARY_ONE_IN = 50;
  private static final String WHERE =
      " (in the form, by --encoding on the command line, or as “encoding” in the mapping)";

  /** One pass over a text. It may be made once more in another encoding, so it changes nothing. */
  @FunctionalInterface
  interface Pass<T> {
    T over(BufferedReader text) throws IOException;
  }

  /** What a pass over a file gave, and the encoding in which that was read. */
  record Content<T>(Encoding encoding, T value) {}

  /**
   * Reads a file whole, by the pass and on to its end, as its beginning says. A file that is UTF-8
   * so far is taken for it until a byte says otherwise; then all its bytes are looked at, and it is
   * read once more as what it is.
   *
   * @param stated its encoding as somebody says, or null to find it out
   * @throws NotLoadable if it is empty, no text, or may be in one of several encodings
   */
  static <T> Content<T> read(Path file, @Nullable String stated, Pass<T> pass) {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      var presumed = presumed(file, start(bytes), stated);
      bytes.skipNBytes(presumed.marked());
      if (!presumed.charset().equals(StandardCharsets.UTF_8)) {
        return new Content<>(presumed, pass.over(presumed.reader(bytes)));
      }
      try {
        var whole = new Encoding(StandardCharsets.UTF_8, presumed.marked(), true);
        return new Content<>(whole, strictly(pass, bytes));
      } catch (CharacterCodingException notUtf8) {
        return again(file, stated == null ? found(file, presumed.marked()) : presumed, pass);
      }
    } catch (IOException unreadable) {
      throw new NotLoadable(
          "The file %s can't be read (%s).".formatted(file, unreadable.getMessage()), unreadable);
    }
  }

  private static <T> Content<T> again(Path file, Encoding encoding, Pass<T> pass)
      throws IOException {
    try (var text = encoding.read(file)) {
      return new Content<>(encoding, pass.over(text));
    }
  }

  /**
   * A pass over UTF-8.
   *
   * @throws CharacterCodingException if there is anything else up to the end of the file, also
   *     where the pass ended earlier or failed
   */
  private static <T> T strictly(Pass<T> pass, InputStream bytes) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var text = new BufferedReader(new InputStreamReader(bytes, decoder), BUFFER);
    try {
      var value = pass.over(text);
      drain(text);
      return value;
    } catch (RuntimeException failure) {
      drain(text);
      throw failure;
    }
  }

  private static void drain(Reader text) throws IOException {
    var buffer = new char[BUFFER];
    while (text.read(buffer) >= 0) {}
  }

  /**
   * The charset of this name.
   *
   * @throws NotLoadable if there is none
   */
  public static Charset charset(String name) {
    var charset = Detector.named(name);
    if (charset == null) {
      throw new NotLoadable(
          "There is no encoding “%s”: name one such as UTF-8, windows-1252, windows-1250, Shift_JIS, GB18030 or MacRoman."
              .formatted(name));
    }
    return charset;
  }

  BufferedReader read(Path file) throws IOException {
    var bytes = Files.newInputStream(file);
    bytes.skipNBytes(marked);
    return reader(bytes);
  }

  private BufferedReader reader(InputStream bytes) {
    return new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
  }

  /** A sentence for the report, unless it is plain UTF-8. */
  Optional<String> note(String file) {
    if (whole) {
      return Optional.empty();
    }
    return Optional.of(
        charset.equals(StandardCharsets.UTF_8)
            ? "%s was read as UTF-8; rows with bytes that are not UTF-8 are rejected."
                .formatted(file)
            : "%s was read as %s.".formatted(file, Detector.name(charset)));
  }

  /** Refuses a value that has something else than characters of this encoding. */
  void check(String column, @Nullable String value) throws UnusableValue {
    if (!whole && value != null && value.indexOf(NO_CHARACTER) >= 0) {
      throw new UnusableValue(
          column,
          value,
          "has bytes that are not %s, the encoding of the file".formatted(Detector.name(charset)));
    }
  }

  private static byte[] start(InputStream bytes) throws IOException {
    bytes.mark(LONGEST_START);
    var start = bytes.readNBytes(LONGEST_START);
    bytes.reset();
    return start;
  }

  private static Encoding presumed(Path file, byte[] start, @Nullable String stated) {
    if (start.length == 0) {
      throw new NotLoadable("The file %s is empty.".formatted(file.getFileName()));
    }
    if (stated != null) {
      return stated(start, charset(stated));
    }
    var wide = wide(start);
    if (wide != null) {
      return wide;
    }
    requireText(file, start);
    return new Encoding(StandardCharsets.UTF_8, mark(start, StandardCharsets.UTF_8), false);
  }

  private static Encoding stated(byte[] start, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_16)) {
      var wide = wide(start);
      return wide == null ? new Encoding(charset, 0, false) : wide;
    }
    return new Encoding(charset, mark(start, charset), false);
  }

  /** UTF-16 by its mark, or without one if every other byte of some characters is zero. */
  private static @Nullable Encoding wide(byte[] start) {
    for (var charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      int marked = mark(start, charset);
      if (marked > 0 || isText(start, charset)) {
        return new Encoding(charset, marked, false);
      }
    }
    return null;
  }

  private static boolean isText(byte[] start, Charset wide) {
    int[] zeros = new int[2];
    for (int i = 0; i < start.length; i++) {
      zeros[i % 2] += start[i] == 0 ? 1 : 0;
    }
    int high = wide.equals(StandardCharsets.UTF_16LE) ? 1 : 0;
    if (zeros[high] == 0 || zeros[1 - high] > zeros[high] / 20) {
      return false;
    }
    var text = new String(start, 0, start.length / 2 * 2, wide);
    return (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)
        && text.chars().noneMatch(c -> isControl(c) || c == 0xFFFE);
  }

  private static int mark(byte[] start, Charset charset) {
    var mark = "\uFEFF".getBytes(charset);
    boolean unicode = charset.name().startsWith("UTF-");
    boolean marked = unicode && Arrays.mismatch(start, mark) == mark.length;
    return marked || (unicode && Arrays.equals(start, mark)) ? mark.length : 0;
  }

  private static void requireText(Path file, byte[] start) {
    int controls = 0;
    for (byte b : start) {
      controls += b >= 0 && isControl(b) ? 1 : 0;
    }
    // A stray control character spoils its row, not the file.
    if (controls > 2 + start.length / BINARY_ONE_IN) {
      throw new NotLoadable(
          "The file %s is not a text file (it has binary content): save it as CSV or YAML in UTF-8."
              .formatted(file.getFileName()));
    }
  }

  private static boolean isControl(int c) {
    return c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }

  private static Encoding found(Path file, int marked) throws IOException {
    var found = NonAscii.of(file);
    if (marked > 0 || found.characters() >= MOSTLY * found.malformed()) {
      return new Encoding(StandardCharsets.UTF_8, marked, false);
    }
    if (found.characters() * 2 > found.malformed()) {
      throw new NotLoadable(
          "The file %s is partly UTF-8 and partly not (%d characters are, %d bytes are not): save all of it as UTF-8, or state its encoding%s."
              .formatted(file.getFileName(), found.characters(), found.malformed(), WHERE));
    }
    var finding = Detector.look(found.sample());
    if (!finding.clear()) {
      throw new NotLoadable(
          "The file %s is not UTF-8, and it is not clear what it is: it may be %s. State its encoding%s, or save it as UTF-8."
              .formatted(file.getFileName(), String.join(" or ", finding.readings()), WHERE));
    }
    return new Encoding(finding.charset(), 0, false);
  }
}
