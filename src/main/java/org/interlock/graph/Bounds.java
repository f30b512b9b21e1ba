package org.interlock.graph;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a value may be, wherever it comes from: a load, a form or a program. */
public final class Bounds {

  /**
   * Characters of a line: a name, a kind, a title. Two of them make a key of an index, which takes
   * at most 8,167 bytes, and a character at most 3.
   */
  public static final int LINE = 1_000;

  /** Characters of a text of several lines: a summary, a note. */
  public static final int TEXT = 65_536;

  /** The largest amount of money, or number of people. */
  public static final double AMOUNT = 1e15;

  public static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
  public static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  private static final Pattern LINE_ENDS =
      Pattern.compile("[\\n\\r\\t\\x0B\\f\\x85\\u2028\\u2029]+");
  private static final Pattern RARE_LINE_ENDS = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

  private Bounds() {}

  public static boolean isDay(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /** The text as one line: a blank for each tab and end of a line. */
  public static String oneLine(String text) {
    return LINE_ENDS.matcher(text).replaceAll(" ").strip();
  }

  /** The text with ordinary ends for all its lines. */
  public static String plainLines(String text) {
    return RARE_LINE_ENDS.matcher(text).replaceAll("\n");
  }

  /**
   * The first character that nobody can see or write, such as NUL: a control character that is no
   * white space, or half of a pair.
   */
  public static OptionalInt unprintable(String text) {
    return text.codePoints()
        .filter(
            c ->
                (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                    || Character.getType(c) == Character.SURROGATE)
        .findFirst();
  }
}
