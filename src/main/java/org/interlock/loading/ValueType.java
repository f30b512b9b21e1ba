package org.interlock.loading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The type of a property: makes the stored value of a text, or says why it can't. */
record ValueType(String name, List<String> words) {

  private static final Set<String> COUNTRIES = countries();
  private static final Set<String> NAMES =
      Set.of(
          "text", "texts", "number", "integer", "boolean", "date", "country", "level", "fraction");

  ValueType {
    if (words.isEmpty() && !NAMES.contains(name)) {
      throw new IllegalArgumentException("no type " + name);
    }
  }

  boolean isList() {
    return name.equals("texts");
  }

  /** The value of one text. */
  Object value(String column, String text) throws Unusable {
    var value = words.isEmpty() ? parsed(text) : words.contains(text) ? text : null;
    if (value == null) {
      throw new Unusable(column, text, wanted());
    }
    return value;
  }

  private @Nullable Object parsed(String text) {
    try {
      return switch (name) {
        case "number" -> finite(Double.parseDouble(text));
        case "integer" -> Long.parseLong(text);
        case "boolean" ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> null;
            };
        case "date" -> LocalDate.parse(text);
        case "country" -> COUNTRIES.contains(text) ? text : null;
        case "level" -> within(Double.parseDouble(text), Double.MIN_VALUE);
        case "fraction" -> within(Double.parseDouble(text), 0);
        default -> text;
      };
    } catch (NumberFormatException | DateTimeParseException wrong) {
      return null;
    }
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  private static @Nullable Double within(double number, double least) {
    return number >= least && number <= 1 ? number : null;
  }

  private String wanted() {
    if (!words.isEmpty()) {
      return "must be one of " + String.join(", ", words);
    }
    return switch (name) {
      case "number" -> "must be a number";
      case "integer" -> "must be a whole number";
      case "boolean" -> "must be true or false";
      case "date" -> "must be a date like 2026-12-31";
      case "country" -> "must be a country code of two letters (ISO 3166-1)";
      case "level" -> "must be above 0 and at most 1";
      case "fraction" -> "must be from 0 to 1";
      default -> "must be text";
    };
  }

  private static Set<String> countries() {
    var codes = new TreeSet<>(List.of(java.util.Locale.getISOCountries()));
    codes.add("XK"); // Kosovo: user-assigned, used by the European Union
    return codes;
  }
}
