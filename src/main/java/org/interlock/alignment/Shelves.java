package org.interlock.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Who provides which capability, kept in memory as long as nothing in the graph changes: a store
 * reads some hundred thousand providers a second, memory tens of millions. What was not asked for
 * the longest time goes first, so that a share of the heap is enough.
 */
@Component
class Shelves {

  /** More providers than one question may look at: tens of seconds of reading. */
  static final int MOST = 3_000_000;

  private static final Cypher NEAR = Cypher.named("alignment/near");
  private static final Cypher SHELF = Cypher.named("alignment/shelf");

  /** Bytes of a provider in memory, rather too many. */
  private static final int BYTES = 160;

  private final Graph graph;
  private final long room;
  private final Map<String, List<Near>> near = new HashMap<>();
  private final LinkedHashMap<String, Shelf> shelves = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, String> keys = new HashMap<>();
  private long held;
  private String state = "";

  Shelves(Graph graph) {
    this.graph = graph;
    this.room = Runtime.getRuntime().maxMemory() / 5 / BYTES;
  }

  /**
   * A capability that does for a wanted one.
   *
   * @param distance steps in the taxonomy: positive narrower, negative broader, 0 the same
   * @param providers how many offerings provide it
   */
  record Near(String wanted, String provided, String name, long distance, long providers) {}

  private record Row(
      String key,
      List<String> offerings,
      List<String> organizations,
      List<Double> levels,
      List<Boolean> requires,
      List<List<String>> connectors) {}

  /** What does for each of these capabilities, by their keys, at a state of the graph. */
  Map<String, List<Near>> near(Collection<String> capabilities, String now) {
    var missing = new ArrayList<String>();
    var found = new HashMap<String, List<Near>>();
    synchronized (this) {
      forgetUnless(now);
      for (var key : capabilities) {
        var known = near.get(key);
        if (known == null) {
          missing.add(key);
        } else {
          found.put(key, known);
        }
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(
          graph.rows(NEAR, Map.of("capabilities", missing), Near.class).stream()
              .collect(Collectors.groupingBy(Near::wanted)));
      missing.forEach(key -> found.putIfAbsent(key, List.of()));
      synchronized (this) {
        if (state.equals(now)) {
          missing.forEach(key -> near.put(key, found.getOrDefault(key, List.of())));
        }
      }
    }
    return found;
  }

  /** How many offerings provide one of these capabilities, or one near it. */
  long providers(Collection<String> capabilities, String now) {
    return near(capabilities, now).values().stream()
        .flatMap(List::stream)
        .mapToLong(Near::providers)
        .sum();
  }

  /**
   * The providers of these capabilities, by their keys, at a state of the graph.
   *
   * @throws InvalidInput if there are more than {@value #MOST}
   */
  Map<String, Shelf> of(Collection<Near> wanted, String now) {
    var providers =
        wanted.stream().collect(Collectors.toMap(Near::provided, Near::providers, (a, b) -> a));
    if (providers.values().stream().mapToLong(Long::longValue).sum() > MOST) {
      throw new InvalidInput(
          "needs",
          "More than %,d offerings would have to be compared; ask for narrower capabilities."
              .formatted(MOST));
    }
    var missing = new ArrayList<String>();
    var found = new HashMap<String, Shelf>();
    synchronized (this) {
      forgetUnless(now);
      for (var key : providers.keySet()) {
        var known = shelves.get(key);
        if (known == null) {
          missing.add(key);
        } else {
          found.put(key, known);
        }
      }
    }
    if (!missing.isEmpty()) {
      for (var row : graph.rows(SHELF, Map.of("capabilities", missing), Row.class)) {
        found.put(row.key(), shelf(row));
      }
      keep(missing, found, now);
    }
    return found;
  }

  private synchronized void keep(List<String> read, Map<String, Shelf> found, String now) {
    if (state.equals(now)) {
      for (var key : read) {
        var shelf = found.get(key);
        if (shelf != null && shelves.put(key, shelf) == null) {
          held += shelf.size();
        }
      }
      for (var oldest = shelves.values().iterator(); held > room && oldest.hasNext(); ) {
        held -= oldest.next().size();
        oldest.remove();
      }
    }
  }

  private void forgetUnless(String now) {
    if (!state.equals(now)) {
      near.clear();
      shelves.clear();
      keys.clear();
      held = 0;
      state = now;
    }
  }

  private Shelf shelf(Row row) {
    var levels = row.levels().stream().mapToDouble(Double::doubleValue).toArray();
    var requires = new boolean[levels.length];
    for (var i = 0; i < requires.length; i++) {
      requires[i] = row.requires().get(i);
    }
    return new Shelf(
        row.key(),
        row.offerings(),
        shared(row.organizations()),
        levels,
        requires,
        row.connectors().stream().map(this::shared).toList());
  }

  /** The same keys, each as one object in memory. */
  private synchronized List<String> shared(List<String> some) {
    return some.stream().map(key -> keys.computeIfAbsent(key, same -> same)).toList();
  }
}
