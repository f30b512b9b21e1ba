package org.interlock.catalog.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.interlock.graph.Bounds;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form; reading a field checks it and notes what is wrong. */
public final class FormInput {

  private static final int LONGEST_LIST = 1 << 20;

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f'’]");
  private static final Pattern GROUP_OR_DECIMALS = Pattern.compile("[-+]?\\d{1,3}[.,]\\d{3}");
  private static final Pattern WITH_POINT =
      Pattern.compile("[-+]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
  private static final Pattern WITH_COMMA =
      Pattern.compile("[-+]?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");

  private final Map<String, String> values;
  private final Map<String, String> errors = new LinkedHashMap<>();

  FormInput(Map<String, String> values) {
    this.values = values;
  }

  /** A line that must not be empty. */
  public String required(String field) {
    var line = line(field);
    if (line == null) {
      wrong(field, "This must not be empty.");
      return "";
    }
    return line;
  }

  /** One line, or null if left empty. */
  public @Nullable String line(String field) {
    return limited(field, Bounds.LINE);
  }

  /** One line that must satisfy a rule, or null if left empty. */
  public @Nullable String line(String field, Predicate<String> rule, String complaint) {
    var line = line(field);
    if (line != null && !rule.test(line)) {
      wrong(field, complaint);
    }
    return line;
  }

  /** Several lines of text, or null if left empty. */
  public @Nullable String text(String field) {
    return limited(field, Bounds.TEXT);
  }

  /** One entry per line, or null if left empty. */
  public @Nullable List<String> entries(String field) {
    var text = limited(field, LONGEST_LIST);
    if (text == null) {
      return null;
    }
    var entries =
        Arrays.stream(text.split("[\\n|]"))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .toList();
    if (entries.stream().anyMatch(entry -> entry.length() > Bounds.LINE)) {
      wrong(field, "Use at most %,d characters in each line.".formatted(Bounds.LINE));
    }
    return entries;
  }

  /** One of the given, or null if left empty. */
  public @Nullable String choice(String field, Collection<String> choices) {
    return line(field, choices::contains, "Choose one of the list.");
  }

  public @Nullable LocalDate date(String field) {
    var line = line(field);
    try {
      var day = line == null ? null : LocalDate.parse(line);
      if (day != null && !Bounds.isDay(day)) {
        wrong(field, "Write a day from %s to %s.".formatted(Bounds.FIRST_DAY, Bounds.LAST_DAY));
      }
      return day;
    } catch (DateTimeParseException malformed) {
      wrong(field, "Write the day as year-month-day, such as 2026-11-22.");
      return null;
    }
  }

  /**
   * A number of at least zero, or null if left empty: with groups of three digits or without, and
   * with a point or a comma before the decimals, as long as it is clear which is meant.
   */
  public @Nullable Double amount(String field) {
    var line = line(field);
    if (line == null) {
      return null;
    }
    var digits = BLANKS.matcher(line).replaceAll("");
    if (GROUP_OR_DECIMALS.matcher(digits).matches()) {
      wrong(
          field,
          "Write a number without sign between its digits (%s) or with other decimals (%s): it is not clear which you mean."
              .formatted(digits.replaceAll("[.,]", ""), digits.replace(',', '.') + "0"));
      return null;
    }
    return within(field, digits);
  }

  private @Nullable Double within(String field, String digits) {
    if (WITH_POINT.matcher(digits).matches()) {
      return within(field, Double.parseDouble(digits.replace(",", "")));
    }
    if (WITH_COMMA.matcher(digits).matches()) {
      return within(field, Double.parseDouble(digits.replace(".", "").replace(',', '.')));
    }
    wrong(field, "Write a number, such as 1250000 or 12.5.");
    return null;
  }

  private Double within(String field, double amount) {
    if (amount < 0 || amount > Bounds.AMOUNT) {
      wrong(field, "Write a number between 0 and 1,000,000,000,000,000.");
    }
    return amount;
  }

  /** Values as they would be typed: pairs of name and value, absent ones as empty text. */
  public static Map<String, String> asTyped(@Nullable Object... pairs) {
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(String.valueOf(pairs[i]), typed(pairs[i + 1]));
    }
    return values;
  }

  private static String typed(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> many -> String.join("\n", many.stream().map(String::valueOf).toList());
      case Double number -> plain(number);
      default -> String.valueOf(value);
    };
  }

  /** An amount as somebody would type it, so that {@link #amount} reads the same again. */
  private static String plain(double amount) {
    var text = BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    return GROUP_OR_DECIMALS.matcher(text).matches() ? text + "0" : text;
  }

  public void wrong(String field, String complaint) {
    errors.putIfAbsent(field, complaint);
  }

  /** Whether nothing is wrong so far. */
  public boolean isRight() {
    return errors.isEmpty();
  }

  Map<String, String> values() {
    return values;
  }

  Map<String, String> errors() {
    return errors;
  }

  private @Nullable String limited(String field, int longest) {
    var value = values.getOrDefault(field, "").strip();
    if (value.length() > longest) {
      wrong(field, "Use at most %,d characters.".formatted(longest));
    }
    Bounds.unprintable(value)
        .ifPresent(
            character ->
                wrong(
                    field,
                    "Take out the control character U+%04X, which can't be shown."
                        .formatted(character)));
    return value.isEmpty() ? null : value;
  }
}
