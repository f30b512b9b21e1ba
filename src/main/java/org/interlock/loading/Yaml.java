package org.interlock.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a YAML parser gives: maps, lists and texts, with a sentence if it is another. */
final class Yaml {

  private Yaml() {}

  static Map<String, Object> map(@Nullable Object value) {
    var map = new LinkedHashMap<String, Object>();
    switch (value) {
      case null -> {}
      case Map<?, ?> found ->
          found.forEach(
              (name, content) -> {
                if (content != null) {
                  map.put(String.valueOf(name), content);
                }
              });
      default ->
          throw new NotLoadable("“%s” must be a list of names with values.".formatted(value));
    }
    return map;
  }

  static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> List.of(value);
    };
  }

  static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  static String text(@Nullable Object value, String otherwise) {
    return value == null ? otherwise : value.toString();
  }
}
