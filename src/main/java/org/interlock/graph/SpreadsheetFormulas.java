package org.interlock.graph;

import java.util.regex.Pattern;

/**
 * Makes texts harmless for a spreadsheet, which would run one that begins like a formula: it gets
 * an apostrophe in front. The way back gives the text as it was.
 */
public final class SpreadsheetFormulas {

  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n].*");

  private SpreadsheetFormulas() {}

  /** The text so that no spreadsheet takes it for a formula. */
  public static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that was made harmless. */
  public static String original(String harmless) {
    return harmless.startsWith("'") && FORMULA.matcher(harmless).matches()
        ? harmless.substring(1)
        : harmless;
  }
}
