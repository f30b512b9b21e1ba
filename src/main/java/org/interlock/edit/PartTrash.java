package org.interlock.edit;

import java.util.Map;
import org.interlock.graph.Cypher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The trash as far as it keeps parts that are nodes: no load makes them anew until they are back.
 */
@Component
public class PartTrash {

  private static final Cypher PUT_AWAY = Cypher.named("edit/put-away");
  private static final Cypher TAKE_BACK = Cypher.named("edit/take-back");

  private final Neo4jClient neo4j;

  PartTrash(Neo4jClient neo4j) {
    this.neo4j = neo4j;
  }

  /** Keeps a part that is going to be deleted. */
  public void putAway(String label, String key, String by) {
    neo4j.query(PUT_AWAY.text()).bindAll(Map.of("label", label, "key", key, "by", by)).run();
  }

  /** Forgets that a part was removed, for it is there again. */
  public void takeBack(String label, String key) {
    neo4j.query(TAKE_BACK.text()).bindAll(Map.of("label", label, "key", key)).run();
  }
}
