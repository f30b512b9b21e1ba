package org.interlock.alignment.supply;

import java.util.List;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who provides which capability, kept in memory as long as nothing of that changes in the graph: a
 * store reads some hundred thousand providers a second, memory tens of millions.
 */
@Component
public class Shelves {

  /** All parts of the graph that a {@link Stock} depends on. */
  private static final List<String> PARTS =
      List.of(
          "OFFERS",
          "PROVIDES",
          "REQUIRES",
          "CONNECTS_BY",
          "BROADER",
          "Capability",
          "Capability.key",
          "Capability.name",
          "Organization.key",
          "Offering.key",
          "Connector.key",
          "Connector.kind");

  private final Graph graph;
  private @Nullable Stock stock;
  private String state = "";

  Shelves(Graph graph) {
    this.graph = graph;
  }

  /** As the graph is now. The state is older than what is then read, never newer. */
  public synchronized Stock stock() {
    var now = graph.state(PARTS);
    var kept = stock;
    if (kept == null || !state.equals(now)) {
      kept = new Stock(graph);
      stock = kept;
      state = now;
    }
    return kept;
  }
}
