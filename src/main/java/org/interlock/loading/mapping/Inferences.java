package org.interlock.loading.mapping;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.loading.source.Row;

/** Computes from the whole graph what a mapping infers; each row of the query is a row to load. */
public final class Inferences {

  /** The queries a mapping may infer from; each returns one column {@code cells}. */
  static final Map<String, Cypher> QUERIES =
      new TreeMap<>(Map.of("track-records", Cypher.named("loading/mapping/track-records")));

  /** A row of such a query. */
  record Cells(Map<String, String> cells) {}

  private final Graph graph;

  public Inferences(Graph graph) {
    this.graph = graph;
  }

  public void read(Mapping.Inference inference, Consumer<Row> use) {
    var query = QUERIES.get(inference.query());
    if (query == null) {
      throw new IllegalArgumentException(inference.query());
    }
    var line = new long[1];
    graph
        .write(query, inference.parameters(), Cells.class)
        .forEach(found -> use.accept(new Row(inference.query(), ++line[0], found.cells()::get)));
  }
}
