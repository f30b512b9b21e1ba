package org.interlock.graph;

import org.neo4j.driver.SimpleQueryRunner;

/**
 * Whether the store has built its indexes. It builds those of a schema file that it just applied in
 * the background, for minutes if the graph is large. Who asks a full-text index meanwhile would
 * wait for half a minute and then fail.
 */
final class IndexState {

  private static final Cypher UNFINISHED = Cypher.named("graph/unfinished-indexes");

  /** True once all were built; from then on only {@link #isBuilt} asks the store. */
  private volatile boolean known;

  /** Asks the store. */
  boolean isBuilt(SimpleQueryRunner queries) {
    known = queries.run(UNFINISHED.text()).list().isEmpty();
    return known;
  }

  /**
   * Lets a query pass that asks no full-text index, and any when all are built.
   *
   * @throws IndexUnfinished otherwise
   */
  void admit(Cypher query, SimpleQueryRunner queries) {
    if (!known && query.text().contains("db.index.fulltext.") && !isBuilt(queries)) {
      throw new IndexUnfinished();
    }
  }
}
