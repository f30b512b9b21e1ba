package org.interlock.graph.store;

import org.interlock.graph.Graph;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Out of service while the store can't be asked or builds indexes, or, being embedded, can't take
 * anything.
 */
@Component
class StoreHealth implements HealthIndicator {

  private final Graph graph;
  private final ObjectProvider<EmbeddedStore> embedded;
  private final DataDisk disk;

  StoreHealth(Graph graph, ObjectProvider<EmbeddedStore> embedded, DataDisk disk) {
    this.graph = graph;
    this.embedded = embedded;
    this.disk = disk;
  }

  @Override
  public Health health() {
    var store = embedded.getIfAvailable();
    var unfit = store != null && (store.isBroken() || disk.isFull());
    return unfit || !answers() ? Health.outOfService().build() : Health.up().build();
  }

  private boolean answers() {
    try {
      return graph.hasBuiltIndexes();
    } catch (Neo4jException outage) {
      return false;
    }
  }
}
