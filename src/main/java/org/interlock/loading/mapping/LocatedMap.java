package org.interlock.loading.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map of the names and values of a YAML text that knows in which lines they stand. */
final class LocatedMap extends LinkedHashMap<String, Object> {

  private final Map<String, Integer> lines = new HashMap<>();

  void put(String name, Object value, int line) {
    put(name, value);
    lines.put(name, line);
  }

  /** The line of a name, or 0 if it isn't there. */
  static int line(Map<String, Object> map, String name) {
    return map instanceof LocatedMap located ? located.lines.getOrDefault(name, 0) : 0;
  }

  /** The first of its lines, or 0 if that is not known. */
  static int line(Map<String, Object> map) {
    return map instanceof LocatedMap located
        ? located.lines.values().stream().mapToInt(Integer::intValue).min().orElse(0)
        : 0;
  }
}
