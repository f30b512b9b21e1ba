package org.interlock.web;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.model.GraphModel;
import org.springframework.stereotype.Component;

/**
 * How much of what the graph holds, from the store's own counters: as fast for any size.
 *
 * <p>The queries are made of the graph model and not files, for the store looks into its counters
 * only for names that stand in the query: for a type that is a parameter it reads every
 * relationship.
 */
@Component
public class StoreCounts {

  static final Cypher NODES =
      new Cypher("web/node-counts", query(GraphModel.GRAPH.countedLabels(), "(:%s)"));
  static final Cypher RELATIONSHIPS =
      new Cypher("web/relationship-counts", query(GraphModel.GRAPH.countedTypes(), "()-[:%s]->()"));

  private final Graph graph;

  StoreCounts(Graph graph) {
    this.graph = graph;
  }

  /** By label, sorted; all labels of the graph model. */
  public Map<String, Long> nodes() {
    return counts(NODES, GraphModel.GRAPH.countedLabels());
  }

  /** By type, sorted; only those that exist. */
  Map<String, Long> relationships() {
    var counts = counts(RELATIONSHIPS, GraphModel.GRAPH.countedTypes());
    counts.values().removeIf(total -> total == 0);
    return counts;
  }

  private Map<String, Long> counts(Cypher query, SortedSet<String> names) {
    var counts = new LinkedHashMap<String, Long>();
    graph.read(
        reads ->
            reads.each(
                query,
                Map.of(),
                row -> names.forEach(name -> counts.put(name, row.get(name).asLong()))));
    return counts;
  }

  private static String query(SortedSet<String> names, String pattern) {
    return names.stream()
        .map(name -> "count { %s } AS %s".formatted(pattern.formatted(name), name))
        .collect(joining(",\n  ", "RETURN ", ""));
  }
}
