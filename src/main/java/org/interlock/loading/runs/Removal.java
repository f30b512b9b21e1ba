package org.interlock.loading.runs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.loading.runs.Demo.Removed;
import org.springframework.stereotype.Component;

/**
 * Takes out what one load wrote and is still marked with it: first the relationships, then the
 * nodes on which nothing else hangs, in batches.
 */
@Component
class Removal {

  private static final Cypher REMOVE_RELATIONSHIPS = Cypher.named("loading/remove-relationships");
  private static final Cypher REMOVE_NODES = Cypher.named("loading/remove-nodes");
  private static final Cypher MARK_REMOVED = Cypher.named("loading/mark-removed");
  private static final int BATCH = 200;

  /** What one batch did. */
  record Batch(Long removed, Long kept) {}

  private final Graph graph;

  Removal(Graph graph) {
    this.graph = graph;
  }

  Removed remove(LoadLine load, Map<String, List<String>> keys, String by) {
    var relationships = all(REMOVE_RELATIONSHIPS, load, keys);
    var nodes = all(REMOVE_NODES, load, keys);
    var removed = new Removed(nodes.removed(), relationships.removed(), nodes.kept());
    graph.write(MARK_REMOVED, Map.of("key", load.key(), "message", sentence(removed, by)));
    return removed;
  }

  private Batch all(Cypher query, LoadLine load, Map<String, List<String>> keys) {
    long removed = 0;
    long kept = 0;
    for (var label : keys.entrySet()) {
      for (int from = 0; from < label.getValue().size(); from += BATCH) {
        var batch = label.getValue().subList(from, Math.min(from + BATCH, label.getValue().size()));
        var parameters = Map.of("label", label.getKey(), "keys", batch, "load", load.key());
        for (var done : graph.write(query, parameters, Batch.class)) {
          removed += done.removed();
          kept += done.kept();
        }
      }
    }
    return new Batch(removed, kept);
  }

  private static String sentence(Removed removed, String by) {
    var text =
        String.format(
            Locale.ROOT,
            "Taken out by %s: %,d nodes and %,d relationships.",
            by,
            removed.nodes(),
            removed.relationships());
    return removed.kept() == 0
        ? text
        : text
            + String.format(
                Locale.ROOT,
                " %,d nodes stay because other data is linked to them.",
                removed.kept());
  }
}
