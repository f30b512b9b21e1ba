package org.interlock.loading.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names with values in a YAML text, and the lines they stand in. */
final class Located extends LinkedHashMap<String, Object> {

  private final Map<String, Integer> lines = new HashMap<>();

  void put(String name, Object value, int line) {
    put(name, value);
    lines.put(name, line);
  }

  /** The line of a name, or 0 if it isn't there. */
  static int line(Map<String, Object> map, String name) {
    return map instanceof Located located ? located.lines.getOrDefault(name, 0) : 0;
  }

  /** The first of its lines, or 0 if that is not known. */
  static int line(Map<String, Object> map) {
    return map instanceof Located located
        ? located.lines.values().stream().mapToInt(Integer::intValue).min().orElse(0)
        : 0;
  }
}
