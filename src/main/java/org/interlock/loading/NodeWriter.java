package org.interlock.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;

/** Writes one batch of nodes of one label: adds what is new, then changes what differs. */
final class NodeWriter {

  private static final Cypher ADD = Cypher.named("loading/add-nodes");
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
    var known = known(label, batch);
    var changed = new ArrayList<Map<String, Object>>();
    batch.forEach(
        (key, wanted) -> {
          var stored = known.get(key);
          if (stored != null) {
            var changes = comparison.changes(wanted, stored, "%s %s".formatted(label, key));
            if (!changes.isEmpty()) {
              changed.add(row(key, changes));
            }
          }
        });
    if (!changed.isEmpty()) {
      var parameters = parameters(label, changed);
      graph.write(Planned.forRows(CHANGE, changed.size(), parameters), parameters);
    }
    tally.created(label, batch.size() - known.size());
    tally.updated(label, changed.size());
    tally.unchanged(label, known.size() - changed.size());
  }

  /** Adds what is new and gives the properties of the others. */
  private Map<String, Map<String, Object>> known(String label, SequencedMap<String, Wanted> batch) {
    var rows = new ArrayList<Map<String, Object>>(batch.size());
    batch.forEach((key, wanted) -> rows.add(row(key, comparison.fresh(wanted))));
    var parameters = parameters(label, rows);
    return graph
        .write(Planned.forRows(ADD, rows.size(), parameters), parameters, Stored.class)
        .stream()
        .collect(Collectors.toMap(Stored::key, Stored::properties));
  }

  private static Map<String, Object> row(String key, Map<String, Object> properties) {
    return Map.of("key", key, "properties", properties);
  }

  private static Map<String, Object> parameters(String label, List<Map<String, Object>> rows) {
    return Map.of("label", label, "rows", rows);
  }
}
