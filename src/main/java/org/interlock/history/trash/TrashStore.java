package org.interlock.history.trash;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.interlock.graph.Cypher;
import org.interlock.graph.InvalidInput;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** The queries that move nodes and their ties into the trash and back. */
@Component
class TrashStore {

  /** How many nodes are moved at a time. */
  static final int BATCH = 500;

  private static final String TOO_MUCH =
      "More belongs to it than the store can move at once, so nothing was done: give Interlock a"
          + " larger heap (-Xmx), or remove some of its offerings first.";

  private final Neo4jClient neo4j;

  TrashStore(Neo4jClient neo4j) {
    this.neo4j = neo4j;
  }

  /** The store gives one transaction only so much memory, and rolls it back then. */
  static <T> T asFarAsMemoryGoes(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException failure) {
      if (String.valueOf(failure.getMessage()).contains("memory.transaction")) {
        throw new InvalidInput("key", TOO_MUCH);
      }
      throw failure;
    }
  }

  List<TrashedNode> nodes(Cypher query, Map<String, Object> parameters) {
    return List.copyOf(
        neo4j
            .query(query.text())
            .bindAll(parameters)
            .fetchAs(TrashedNode.class)
            .mappedBy(
                (types, row) ->
                    new TrashedNode(
                        row.get("label").asString(),
                        row.get("key").asString(),
                        row.get("properties").asMap()))
            .all());
  }

  List<String> keys(Cypher query, Map<String, Object> parameters) {
    return List.copyOf(
        neo4j
            .query(query.text())
            .bindAll(parameters)
            .fetchAs(String.class)
            .mappedBy((types, row) -> row.get("key").asString())
            .all());
  }

  long count(Cypher query, Map<String, Object> parameters) {
    return neo4j
        .query(query.text())
        .bindAll(parameters)
        .fetchAs(Long.class)
        .mappedBy((types, row) -> row.get("count").asLong())
        .one()
        .orElse(0L);
  }

  void run(Cypher query, Map<String, Object> parameters) {
    neo4j.query(query.text()).bindAll(parameters).run();
  }
}
