package org.interlock.graph.model;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interlock.graph.Bounds;
import org.interlock.graph.Countries;
import org.jspecify.annotations.Nullable;

/** The type of a property: makes the stored value of a text, or says why it can't. */
public record ValueType(String name, List<String> words) {

  private static final Set<String> NAMES =
      Set.of(
          "line",
          "web",
          "email",
          "lines",
          "text",
          "number",
          "amount",
          "count",
          "boolean",
          "date",
          "time",
          "country",
          "level",
          "fraction");

  public ValueType {
    if (words.isEmpty() && !NAMES.contains(name)) {
      throw new IllegalArgumentException("no type " + name);
    }
  }

  /** Whether it is one line of any text; a web address or an e-mail isn't refused for its form. */
  public boolean isLine() {
    return name.equals("line") || name.equals("web") || name.equals("email");
  }

  public boolean isList() {
    return name.equals("lines");
  }

  public boolean isNumber() {
    return name.equals("number") || name.equals("amount");
  }

  /** The value of one text. */
  public Object value(String text) throws UnfitValue {
    if (isLine() || isList()) {
      return printable(Bounds.oneLine(text), Bounds.LINE);
    }
    if (name.equals("text")) {
      return printable(Bounds.plainLines(text), Bounds.TEXT);
    }
    var value = words.isEmpty() ? parsed(text) : words.contains(text) ? text : null;
    if (value == null) {
      throw new UnfitValue(wanted());
    }
    return value;
  }

  private static String printable(String text, int longest) throws UnfitValue {
    if (text.length() > longest) {
      throw new UnfitValue(
          String.format(
              Locale.ROOT, "has %,d characters; at most %,d are possible", text.length(), longest));
    }
    var character = Bounds.unprintable(text);
    if (character.isPresent()) {
      throw new UnfitValue("has the control character U+%04X".formatted(character.getAsInt()));
    }
    return text;
  }

  private @Nullable Object parsed(String text) {
    try {
      return switch (name) {
        case "number" -> within(Double.parseDouble(text), -Bounds.AMOUNT, Bounds.AMOUNT);
        case "amount" -> within(Double.parseDouble(text), 0, Bounds.AMOUNT);
        case "count" ->
            within(Double.parseDouble(text), 0, Bounds.AMOUNT) == null ? null : Long.valueOf(text);
        case "boolean" ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> null;
            };
        case "date" -> day(LocalDate.parse(text));
        case "time" -> ZonedDateTime.parse(text);
        case "country" -> Countries.CODES.contains(text) ? text : null;
        case "level" -> within(Double.parseDouble(text), Double.MIN_VALUE, 1);
        case "fraction" -> within(Double.parseDouble(text), 0, 1);
        default -> null;
      };
    } catch (NumberFormatException | DateTimeParseException wrong) {
      return null;
    }
  }

  private static @Nullable LocalDate day(LocalDate day) {
    return Bounds.isDay(day) ? day : null;
  }

  private static @Nullable Double within(double number, double least, double most) {
    return number >= least && number <= most ? number : null;
  }

  private String wanted() {
    if (!words.isEmpty()) {
      return "must be one of " + String.join(", ", words);
    }
    return switch (name) {
      case "number" -> "must be a number of at most 15 digits before the point";
      case "amount" -> "must be a number from 0 to 1,000,000,000,000,000";
      case "count" -> "must be a whole number from 0 to 1,000,000,000,000,000";
      case "boolean" -> "must be true or false";
      case "date" ->
          "must be a date like 2026-12-31, from %s to %s"
              .formatted(Bounds.FIRST_DAY, Bounds.LAST_DAY);
      case "time" -> "must be a time like 2026-12-31T10:15:00Z";
      case "country" -> "must be a country code of two letters (ISO 3166-1)";
      case "level" -> "must be above 0 and at most 1";
      case "fraction" -> "must be from 0 to 1";
      default -> throw new IllegalStateException(name);
    };
  }
}
