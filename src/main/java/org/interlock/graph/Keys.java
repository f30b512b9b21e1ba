package org.interlock.graph;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of keys: any text of 1 to 200 characters on one line, in Unicode's form NFC, without a
 * blank at its ends; and how such a text stands in an address, in a list and as the id of an
 * element.
 */
public final class Keys {

  private static final int LONGEST = 200;

  /** What an address has beside a key in the place of one: a key of that name is escaped. */
  private static final Set<String> ADDRESS_WORDS = Set.of("new", "follow", ".", "..");

  /** What servers and proxies on the way may take for something else, even if it is encoded. */
  private static final String ADDRESS_MARKS = "/\\%;?#~";

  private static final Pattern ESCAPED = Pattern.compile("~([2-7]\\p{XDigit})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Keys() {}

  /** The key that a text stands for, as it came from outside. */
  public static String normal(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var start = 0;
    var end = composed.length();
    while (start < end && isBlank(composed.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(composed.charAt(end - 1))) {
      end--;
    }
    return composed.substring(start, end);
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** Whether a text can be a key as it stands. */
  public static boolean isWellFormed(String key) {
    return !key.isEmpty()
        && key.codePointCount(0, key.length()) <= LONGEST
        && key.codePoints().noneMatch(Keys::isControl)
        && key.equals(normal(key));
  }

  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /**
   * A key as one segment of the path of an address, still to be percent-encoded. What must not come
   * along even encoded ({@code /}, {@code %}, {@code ;}, a segment of dots) is written as {@code ~}
   * and two hexadecimal digits: {@code a/b} gives {@code a~2Fb}.
   */
  public static String segment(String key) {
    return ADDRESS_WORDS.contains(key)
        ? escaped(key.charAt(0)) + key.substring(1)
        : escaped(key, character -> ADDRESS_MARKS.indexOf(character) >= 0);
  }

  /** The key that {@link #segment} wrote; a tilde without digits after it is one. */
  public static String ofSegment(String segment) {
    return normal(
        ESCAPED
            .matcher(segment)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) HexFormat.fromHexDigits(found.group(1))))));
  }

  /** A key as the id of an element, or a part of one: without blanks and quotes. */
  public static String id(String key) {
    return escaped(
        key,
        character ->
            character < 0x80
                && !Character.isLetterOrDigit(character)
                && "-_.:".indexOf(character) < 0);
  }

  private static String escaped(String text, IntPredicate isEscaped) {
    var escaped = new StringBuilder();
    for (var character : text.toCharArray()) {
      escaped.append(isEscaped.test(character) ? escaped(character) : character);
    }
    return escaped.toString();
  }

  private static String escaped(char character) {
    return "~" + HexFormat.of().withUpperCase().toHexDigits((byte) character);
  }

  /** Keys in one text, with bars between them; a bar inside a key has a backslash before it. */
  public static String joined(Collection<String> keys) {
    return keys.stream().map(Keys::inList).collect(Collectors.joining("|"));
  }

  /** A key, or a name, as it stands in a list. */
  public static String inList(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace(";", "\\;");
  }

  /**
   * The texts between separators, without empty ones. A separator or a backslash that has a
   * backslash before it is an ordinary character; any other backslash is one, too.
   */
  public static List<String> several(String text, String separators) {
    var texts = new ArrayList<String>();
    var next = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      var following = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (character == '\\' && (following == '\\' || separators.indexOf(following) >= 0)) {
        next.append(following);
        i++;
      } else if (separators.indexOf(character) >= 0) {
        texts.add(next.toString());
        next.setLength(0);
      } else {
        next.append(character);
      }
    }
    texts.add(next.toString());
    return texts.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  /** A readable key from a name: {@code "Crème & Co."} gives {@code "creme-co"}. */
  public static String slug(String name) {
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    var slug = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    return slug.replaceAll("^-|-$", "");
  }
}
