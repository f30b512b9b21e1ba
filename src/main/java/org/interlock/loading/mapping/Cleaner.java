package org.interlock.loading.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlock.graph.Keys;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.UnusableValue;

/** Cleans one value: gives none, one or several. */
@FunctionalInterface
interface Cleaner {

  // Patterns that are looked for all over a long value need a matcher of linear time.
  com.google.re2j.Pattern LIST_WORDS =
      com.google.re2j.Pattern.compile(
          "(?i)^(and|or|&)\\s+|[\\s.]*\\b(etc|and more|and others)\\.?$");
  com.google.re2j.Pattern BRACKETED = com.google.re2j.Pattern.compile("\\s*\\([^()]*\\)");
  com.google.re2j.Pattern LINK =
      com.google.re2j.Pattern.compile("\\[[^\\]]*\\]\\([^)]*\\)|\\S*://\\S*");
  Pattern POINTER = Pattern.compile("(?is)\\W*(see|refer|visit|check|please)\\b.*");
  Pattern ADDRESS = Pattern.compile("(?i)https?://[^/.]+\\.[^/].*");
  Pattern SCHEME = Pattern.compile("(?i)https?://.*");
  Pattern BEFORE_HOST = Pattern.compile("^([a-z]+://)?(www\\.)?");
  Pattern AFTER_HOST = Pattern.compile("[/:?#].*$", Pattern.DOTALL);
  Pattern NO_KEY = Pattern.compile("[\\s\\p{Cntrl}|/\\\\?#%;]+");
  Pattern NUMBER = Pattern.compile("[-+]?(\\d+([.,]\\d*)?|[.,]\\d+)");
  List<String> NAMES =
      List.of(
          "lower", "upper", "slug", "key", "title", "url", "domain", "country", "number", "day",
          "first", "before", "after", "part", "bare", "list", "names", "table");
  int LONGEST_NAME = 40;
  Map<String, String> COUNTRIES = Map.of("UK", "GB", "EL", "GR");

  List<String> clean(String column, String value) throws UnusableValue;

  /** The cleaners after a column's name: {@code "| trim | after :"}. */
  static List<Cleaner> parse(String pipes, Map<String, Map<String, String>> tables) {
    return Arrays.stream(pipes.split("\\|"))
        .map(String::strip)
        .filter(pipe -> !pipe.isEmpty())
        .map(pipe -> named(pipe, tables))
        .toList();
  }

  private static Cleaner named(String pipe, Map<String, Map<String, String>> tables) {
    var words = pipe.split("\\s+", 2);
    var argument = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "lower" -> each(value -> value.toLowerCase(Locale.ROOT));
      case "upper" -> each(value -> value.toUpperCase(Locale.ROOT));
      case "slug" -> each(Keys::slug);
      case "key" -> each(value -> NO_KEY.matcher(value).replaceAll("-"));
      case "title" -> each(Cleaner::title);
      case "url" -> each(Cleaner::url);
      case "domain" -> each(Cleaner::domain);
      case "country" ->
          each(
              value -> {
                var code = value.toUpperCase(Locale.ROOT);
                return COUNTRIES.getOrDefault(code, code);
              });
      case "number" -> Cleaner::number;
      case "day" -> each(value -> value.length() > 10 ? value.substring(0, 10) : value);
      case "first" -> {
        int length = whole(words[0], argument, 1);
        yield each(value -> shortened(value, length));
      }
      case "before" -> {
        var mark = given(words[0], argument);
        yield each(value -> cut(value, value.lastIndexOf(mark), 0, mark));
      }
      case "after" -> {
        var mark = given(words[0], argument);
        yield each(value -> cut(value, value.lastIndexOf(mark), 1, mark));
      }
      case "part" -> {
        int number = whole(words[0], argument, Integer.MIN_VALUE);
        yield each(value -> part(value, number));
      }
      case "bare" -> each(value -> BRACKETED.matcher(value).replaceAll(""));
      case "list" ->
          argument.isEmpty() || argument.equals("bar")
              ? (column, value) -> Keys.several(value, "|")
              : list(argument);
      case "names" -> Cleaner::names;
      case "table" -> table(argument, tables);
      default ->
          throw new NotLoadable(
              "There is no cleaner “%s”%s.".formatted(words[0], Suggestion.among(words[0], NAMES)));
    };
  }

  private static String given(String cleaner, String argument) {
    if (argument.isEmpty()) {
      throw new NotLoadable("The cleaner “%s” needs a text after it.".formatted(cleaner));
    }
    return argument;
  }

  private static int whole(String cleaner, String argument, int least) {
    try {
      int number = Integer.parseInt(argument);
      if (number >= least && number != 0) {
        return number;
      }
    } catch (NumberFormatException none) {
      // told below
    }
    throw new NotLoadable(
        "The cleaner “%s” needs a whole number after it, such as “%s 2”, not “%s”."
            .formatted(cleaner, cleaner, argument));
  }

  private static Cleaner each(UnaryOperator<String> change) {
    return (column, value) -> present(change.apply(value).strip());
  }

  private static List<String> present(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static Cleaner table(String name, Map<String, Map<String, String>> tables) {
    var table = tables.get(name);
    if (table == null) {
      throw new NotLoadable(
          "There is no table “%s” in the mapping%s."
              .formatted(name, Suggestion.among(name, tables.keySet())));
    }
    return (column, value) -> {
      var found = table.getOrDefault(value, table.get("*"));
      if (found == null) {
        throw new UnusableValue(
            column,
            value,
            "must be one of " + String.join(", ", table.keySet().stream().sorted().toList()));
      }
      return present(found);
    };
  }

  private static Cleaner list(String separator) {
    return (column, value) ->
        Arrays.stream(value.split(Pattern.quote(separator)))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();
  }

  /**
   * A written enumeration, "A, B (x, y), and C etc.": its items, without what stands in brackets. A
   * sentence that only says where to look ("See our docs") has none.
   */
  private static List<String> names(String column, String value) {
    var names = new ArrayList<String>();
    if (POINTER.matcher(value).matches()) {
      return names;
    }
    var text = value.contains("://") ? LINK.matcher(value).replaceAll("") : value;
    for (var item : text.replaceAll("\\([^)]*\\)?", "").split("[,;\\n]|\\.\\s|\\.$|\\s+and\\s+")) {
      var name = LIST_WORDS.matcher(item.strip()).replaceAll("").strip();
      if (name.length() <= LONGEST_NAME
          && !Keys.slug(name).isEmpty()
          && !POINTER.matcher(name).matches()) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> number(String column, String value) throws UnusableValue {
    var plain = value.replaceAll("[\\s\\u00a0']", "");
    if (!NUMBER.matcher(plain).matches()) {
      throw new UnusableValue(column, value, "must be a number");
    }
    return List.of(plain.replace(',', '.'));
  }

  private static String title(String slug) {
    return Arrays.stream(slug.split("[-_\\s]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String url(String value) {
    var address = value.replaceAll("\\s", "");
    var full = SCHEME.matcher(address).matches() ? address : "https://" + address;
    return ADDRESS.matcher(full).matches() ? full : "";
  }

  private static String domain(String value) {
    var host = BEFORE_HOST.matcher(value.toLowerCase(Locale.ROOT)).replaceFirst("");
    return AFTER_HOST.matcher(host).replaceFirst("");
  }

  private static String cut(String value, int at, int side, String separator) {
    if (at < 0) {
      return side == 0 ? value : "";
    }
    return side == 0 ? value.substring(0, at) : value.substring(at + separator.length());
  }

  private static String part(String value, int number) {
    var parts = Arrays.stream(value.split("/")).filter(p -> !p.isEmpty()).toList();
    var index = number < 0 ? parts.size() + number : number - 1;
    return index >= 0 && index < parts.size() ? parts.get(index) : "";
  }

  private static String shortened(String value, int length) {
    return value.length() <= length ? value : value.substring(0, length - 1).strip() + "…";
  }
}
