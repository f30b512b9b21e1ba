package org.interlock.loading.write;

import java.util.Map;
import java.util.TreeMap;

/** How many nodes per label, or relationships per type, were created, updated, left alone. */
public record Tally(
    Map<String, Long> created, Map<String, Long> updated, Map<String, Long> unchanged) {

  Tally() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  void created(String name, int count) {
    add(created, name, count);
  }

  void updated(String name, int count) {
    add(updated, name, count);
  }

  void unchanged(String name, int count) {
    add(unchanged, name, count);
  }

  private static void add(Map<String, Long> counts, String name, long count) {
    if (count > 0) {
      counts.merge(name, count, Long::sum);
    }
  }
}
