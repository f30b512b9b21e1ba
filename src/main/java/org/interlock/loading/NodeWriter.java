package org.interlock.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;

/** Writes one batch of nodes of one label: what is new and what differs. */
final class NodeWriter {

  private static final Cypher AS_THEY_ARE = Cypher.named("loading/nodes-as-they-are");
  private static final Cypher CREATE = Cypher.named("loading/create-nodes");
  private static final Cypher CHANGE = Cypher.named("loading/change-nodes");

  /** A node that the store has. */
  record Stored(String key, Map<String, Object> properties) {}

  private final Graph graph;
  private final Comparison comparison;
  private final Tally tally;

  NodeWriter(Graph graph, Comparison comparison, Tally tally) {
    this.graph = graph;
    this.comparison = comparison;
    this.tally = tally;
  }

  void write(String label, SequencedMap<String, Wanted> batch) {
    var stored =
        graph
            .write(
                AS_THEY_ARE,
                Map.of("label", label, "keys", List.copyOf(batch.keySet())),
                Stored.class)
            .stream()
            .collect(Collectors.toMap(Stored::key, Stored::properties));
    var created = new ArrayList<Map<String, Object>>();
    var changed = new ArrayList<Map<String, Object>>();
    batch.forEach(
        (key, wanted) -> {
          var known = stored.get(key);
          if (known == null) {
            created.add(Map.of("key", key, "properties", comparison.fresh(wanted)));
          } else {
            var changes = comparison.changes(wanted, known, "%s %s".formatted(label, key));
            if (!changes.isEmpty()) {
              changed.add(Map.of("key", key, "properties", changes));
            }
          }
        });
    if (!created.isEmpty()) {
      graph.write(CREATE, Map.of("label", label, "rows", created));
    }
    if (!changed.isEmpty()) {
      graph.write(CHANGE, Map.of("label", label, "rows", changed));
    }
    tally.created(label, created.size());
    tally.updated(label, changed.size());
    tally.unchanged(label, batch.size() - created.size() - changed.size());
  }
}
