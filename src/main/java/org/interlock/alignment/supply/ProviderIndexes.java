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
public class ProviderIndexes {

  /** All parts of the graph that a {@link ProviderIndex} depends on. */
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
  private @Nullable ProviderIndex providerIndex;
  private String state = "";

  ProviderIndexes(Graph graph) {
    this.graph = graph;
  }

  /** As the graph is now. The state is older than what is then read, never newer. */
  public synchronized ProviderIndex providerIndex() {
    var now = graph.state(PARTS);
    var kept = providerIndex;
    if (kept == null || !state.equals(now)) {
      kept = new ProviderIndex(graph);
      providerIndex = kept;
      state = now;
    }
    return kept;
  }
}
