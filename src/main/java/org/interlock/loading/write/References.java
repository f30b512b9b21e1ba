package org.interlock.loading.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;

/** Which nodes there are: those this load brought and those the store has. */
final class References {

  private static final Cypher KNOWN_KEYS = Cypher.named("loading/write/known-keys");

  /** A key that the store has. */
  record StoredKey(String key) {}

  private final Graph graph;
  private final Map<String, Set<String>> present = new HashMap<>();
  private final Map<String, Set<String>> absent = new HashMap<>();

  References(Graph graph) {
    this.graph = graph;
  }

  void brought(Draft.Ref ref) {
    of(present, ref.label()).add(ref.key());
  }

  /** Takes back that a node is there, which could not be written. */
  void refused(Draft.Ref ref) {
    of(present, ref.label()).remove(ref.key());
    of(absent, ref.label()).add(ref.key());
  }

  /** The first of the candidates that there is. */
  Draft.@Nullable Ref first(List<Draft.Ref> candidates) {
    for (var ref : candidates) {
      if (of(present, ref.label()).contains(ref.key())) {
        return ref;
      }
    }
    return null;
  }

  /** Asks the store for those that this load didn't bring, one query per label. */
  void look(Collection<Draft.Ref> refs) {
    var unknown = new HashMap<String, Set<String>>();
    for (var ref : refs) {
      if (!of(present, ref.label()).contains(ref.key())
          && !of(absent, ref.label()).contains(ref.key())) {
        of(unknown, ref.label()).add(ref.key());
      }
    }
    unknown.forEach(this::ask);
  }

  /** Forgets what the store didn't have: it may have come since. */
  void refresh() {
    absent.clear();
  }

  private void ask(String label, Set<String> keys) {
    Map<String, Object> parameters = Map.of("label", label, "keys", List.copyOf(keys));
    var query = BatchQuery.forRows(KNOWN_KEYS, keys.size(), parameters);
    var found = graph.write(query, parameters, StoredKey.class);
    found.forEach(known -> of(present, label).add(known.key()));
    keys.stream()
        .filter(key -> !of(present, label).contains(key))
        .forEach(key -> of(absent, label).add(key));
  }

  private static Set<String> of(Map<String, Set<String>> keys, String label) {
    return keys.computeIfAbsent(label, name -> new HashSet<>());
  }
}
