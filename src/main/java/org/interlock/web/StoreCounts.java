package org.interlock.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/** How much of what the graph holds, from the store's own counters: as fast for any size. */
@Component
class StoreCounts {

  private static final Cypher NODE_COUNTS = Cypher.named("web/node-counts");
  private static final Cypher RELATIONSHIP_COUNTS = Cypher.named("web/relationship-counts");

  record Count(String name, long total) {}

  private final Graph graph;

  StoreCounts(Graph graph) {
    this.graph = graph;
  }

  /** By label, sorted; all labels of the graph model. */
  Map<String, Long> nodes() {
    return byName(graph.rows(NODE_COUNTS, Map.of(), Count.class));
  }

  /** By type, sorted; only those that exist. */
  Map<String, Long> relationships() {
    var counts = graph.rows(RELATIONSHIP_COUNTS, Map.of(), Count.class);
    return byName(counts.stream().filter(count -> count.total() > 0).toList());
  }

  private static Map<String, Long> byName(List<Count> counts) {
    var byName = new LinkedHashMap<String, Long>();
    counts.forEach(count -> byName.put(count.name(), count.total()));
    return byName;
  }
}
