package org.interlock.alignment.supply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All capabilities with what is narrower and broader, as the graph was at one moment. */
public final class Taxonomy {

  private static final int MOST_STEPS = 2;

  private final Map<String, Row> capabilities = new HashMap<>();
  private final Map<String, List<String>> narrower = new HashMap<>();
  private final Map<String, List<Near>> known = new ConcurrentHashMap<>();

  /**
   * A capability of the graph.
   *
   * @param broader keys of the next broader ones
   * @param providers how many offerings provide it
   */
  record Row(String key, String name, List<String> broader, long providers) {}

  /**
   * A capability that does for a wanted one.
   *
   * @param distance steps in the taxonomy: positive narrower, negative broader, 0 the same
   * @param providers how many offerings provide it
   */
  public record Near(String wanted, String provided, String name, int distance, long providers) {}

  Taxonomy(Collection<Row> rows) {
    for (var row : rows) {
      capabilities.put(row.key(), row);
      for (var broader : row.broader()) {
        narrower.computeIfAbsent(broader, key -> new ArrayList<>()).add(row.key());
      }
    }
  }

  /** What does for a capability: itself, and those at most two steps narrower or broader. */
  public List<Near> near(String wanted) {
    return known.computeIfAbsent(wanted, this::find);
  }

  private List<Near> find(String wanted) {
    var near = new ArrayList<Near>();
    add(wanted, wanted, 0, near);
    within(wanted, key -> narrower.getOrDefault(key, List.of()))
        .forEach((provided, steps) -> add(wanted, provided, steps, near));
    within(wanted, this::broader).forEach((provided, steps) -> add(wanted, provided, -steps, near));
    return near;
  }

  public List<Near> near(Collection<String> wanted) {
    return wanted.stream().flatMap(key -> near(key).stream()).toList();
  }

  /** The keys of all capabilities that anybody provides, those with the most providers first. */
  public List<String> byProviders() {
    return capabilities.values().stream()
        .filter(row -> row.providers() > 0)
        .sorted((one, other) -> Long.compare(other.providers(), one.providers()))
        .map(Row::key)
        .toList();
  }

  private List<String> broader(String key) {
    var row = capabilities.get(key);
    return row == null ? List.of() : row.broader();
  }

  private void add(String wanted, String provided, int distance, List<Near> near) {
    var row = capabilities.get(provided);
    if (row != null) {
      near.add(new Near(wanted, provided, row.name(), distance, row.providers()));
    }
  }

  /** The least number of steps to each that is reached by at least one. */
  private static Map<String, Integer> within(String start, Function<String, List<String>> next) {
    var found = new LinkedHashMap<String, Integer>();
    var ring = List.of(start);
    for (var steps = 1; steps <= MOST_STEPS; steps++) {
      var further = new ArrayList<String>();
      for (var capability : ring) {
        for (var key : next.apply(capability)) {
          if (found.putIfAbsent(key, steps) == null) {
            further.add(key);
          }
        }
      }
      ring = further;
    }
    return found;
  }
}
