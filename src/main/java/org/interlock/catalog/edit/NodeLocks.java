package org.interlock.catalog.edit;

import java.util.Map;
import org.interlock.graph.Cypher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a node, or the key of a new one, for one user until the end of the transaction, so that
 * neither another user nor a load comes between what that one sees and what they store.
 */
@Component
public class NodeLocks {

  private static final Cypher HOLD = Cypher.named("catalog/hold");
  private static final Cypher CLAIM = Cypher.named("catalog/claim");

  private final Neo4jClient neo4j;

  NodeLocks(Neo4jClient neo4j) {
    this.neo4j = neo4j;
  }

  /** From now on nobody else changes this node; nothing happens if there is none. */
  void lock(String label, String key) {
    run(HOLD, label, key);
  }

  /**
   * Takes the key for a new node.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException if somebody was faster; the
   *     transaction is void then
   */
  void reserve(String label, String key) {
    run(CLAIM, label, key);
  }

  private void run(Cypher query, String label, String key) {
    neo4j.query(query.text()).bindAll(Map.of("label", label, "key", key)).run();
  }
}
