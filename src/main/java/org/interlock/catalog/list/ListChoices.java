package org.interlock.catalog.list;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.interlock.catalog.list.ListFilter.Choice;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/**
 * The values that occur in the lists and how often, kept as long as nothing of that changes: to
 * count them is to go through all records.
 */
@Component
public class ListChoices {

  private final Graph graph;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(String state, List<Value> values) {}

  record Value(String key, long records) {}

  ListChoices(Graph graph) {
    this.graph = graph;
  }

  /**
   * The values that a query finds, the frequent first.
   *
   * @param parts those of the graph that they depend on, as in {@link Graph#state}
   * @param name what a value is called
   */
  public List<Choice> of(Cypher query, List<String> parts, UnaryOperator<String> name) {
    var now = graph.state(parts);
    var known = kept.get(query.name());
    if (known == null || !known.state().equals(now)) {
      known = new Kept(now, graph.rows(query, Map.of(), Value.class));
      kept.put(query.name(), known);
    }
    return known.values().stream()
        .map(value -> new Choice(value.key(), name.apply(value.key()), value.records()))
        .toList();
  }
}
