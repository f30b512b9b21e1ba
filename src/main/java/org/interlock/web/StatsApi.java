package org.interlock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much of what the graph holds, from the store's own counters. */
@RestController
@Tag(name = "Stats")
class StatsApi {

  private static final Cypher NODE_COUNTS = Cypher.named("web/node-counts");
  private static final Cypher RELATIONSHIP_COUNTS = Cypher.named("web/relationship-counts");

  record Count(String name, long total) {}

  /**
   * The counts.
   *
   * @param nodes by label, all labels of the graph model
   * @param relationships by type, only those that exist
   */
  record Stats(Map<String, Long> nodes, Map<String, Long> relationships) {}

  private final Graph graph;

  StatsApi(Graph graph) {
    this.graph = graph;
  }

  @GetMapping("/api/stats")
  @Operation(summary = "Count nodes by label and relationships by type")
  Stats stats() {
    var relationships = graph.rows(RELATIONSHIP_COUNTS, Map.of(), Count.class);
    return new Stats(
        byName(graph.rows(NODE_COUNTS, Map.of(), Count.class)),
        byName(relationships.stream().filter(count -> count.total() > 0).toList()));
  }

  private static Map<String, Long> byName(List<Count> counts) {
    var byName = new LinkedHashMap<String, Long>();
    counts.forEach(count -> byName.put(count.name(), count.total()));
    return byName;
  }
}
