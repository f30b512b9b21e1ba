package org.interlock.deal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.interlock.catalog.RecordViews;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.springframework.stereotype.Component;

/** Reads one deal with all around it. */
@Component
class DealQueries implements RecordViews {

  private static final Cypher DEAL = Cypher.named("deal/deal");

  private final Graph graph;
  private final Clock clock;

  DealQueries(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /**
   * @throws UnknownKey if there is no such deal
   */
  DealProfile deal(String key) {
    return graph
        .row(DEAL, Map.of("key", key, "today", LocalDate.now(clock)), DealProfile.class)
        .orElseThrow(() -> new UnknownKey("deal", key));
  }

  @Override
  public boolean has(String collection) {
    return collection.equals("deals");
  }

  @Override
  public DealProfile view(String collection, String key) {
    return deal(key);
  }
}
