package org.interlock.loading.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.UnusableValue;

/**
 * Text with columns in braces and what cleans them: {@code "pic-{pic}"}, {@code "{country |
 * country}"}, {@code "{tags | list}"}. It gives no value if one of its columns has none.
 *
 * @param column the column to name when its value is wrong
 */
public record Template(String text, List<Part> parts, String column) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]+)((?:\\|[^{}]*)?)\\}");

  private static final int LONGEST = 1_000;

  /** A piece of a template. */
  sealed interface Part {}

  /** Text that stands for itself. */
  record Literal(String text) implements Part {}

  /** A column's value, cleaned. */
  record Placeholder(String column, List<Cleaner> cleaners) implements Part {

    public List<String> values(RowValues row) throws UnusableValue {
      var value = row.at(column);
      var values = value == null ? List.<String>of() : List.of(value);
      for (var cleaner : cleaners) {
        var cleaned = new ArrayList<String>();
        for (var item : values) {
          cleaned.addAll(cleaner.clean(column, item));
        }
        values = cleaned;
      }
      return values;
    }
  }

  static Template parse(String text, Map<String, Map<String, String>> tables) {
    if (text.length() > LONGEST) {
      throw new NotLoadable(
          "A template has at most %,d characters; “%s…” has %,d."
              .formatted(LONGEST, text.substring(0, 40), text.length()));
    }
    var parts = new ArrayList<Part>();
    var found = PLACEHOLDER.matcher(text);
    int end = 0;
    while (found.find()) {
      if (found.start() > end) {
        parts.add(new Literal(text.substring(end, found.start())));
      }
      parts.add(new Placeholder(found.group(1).strip(), Cleaner.parse(found.group(2), tables)));
      end = found.end();
    }
    if (end < text.length()) {
      parts.add(new Literal(text.substring(end)));
    }
    for (var part : parts) {
      if (part instanceof Literal literal && literal.text().matches("(?s).*[{}].*")) {
        throw new NotLoadable(
            "“%s” has a brace without its partner; a template looks like “{column | cleaner}”."
                .formatted(text));
      }
    }
    return new Template(text, List.copyOf(parts), column(parts));
  }

  /** All values: several only if the template is one placeholder whose cleaners make a list. */
  public List<String> values(RowValues row) throws UnusableValue {
    if (parts.size() == 1 && parts.getFirst() instanceof Placeholder only) {
      return only.values(row);
    }
    var text = new StringBuilder();
    for (var part : parts) {
      switch (part) {
        case Literal literal -> text.append(literal.text());
        case Placeholder placeholder -> {
          var values = placeholder.values(row);
          if (values.isEmpty()) {
            return List.of();
          }
          text.append(values.getFirst());
        }
      }
    }
    return List.of(text.toString());
  }

  /** The columns it reads. */
  Set<String> columns() {
    return parts.stream()
        .filter(Placeholder.class::isInstance)
        .map(part -> ((Placeholder) part).column())
        .filter(column -> !column.equals(RowValues.EACH))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String column(List<Part> parts) {
    return parts.stream()
        .filter(Placeholder.class::isInstance)
        .map(part -> ((Placeholder) part).column())
        .findFirst()
        .orElse("");
  }
}
