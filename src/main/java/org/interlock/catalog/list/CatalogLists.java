package org.interlock.catalog.list;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of capabilities and connectors: by name, one page after another. */
@Component
class CatalogLists {

  static final int PAGE = 50;

  private static final Cypher CONNECTORS = Cypher.named("catalog/connectors");
  private static final Cypher ROOTS = Cypher.named("catalog/capability-roots");

  /** The last line of the page before; empty names for the first page. */
  record After(String name, String key) {}

  /** A capability with the supply and demand of all below it. */
  record Root(
      String key,
      String name,
      @Nullable String notation,
      long below,
      long supply,
      long demand,
      List<Branch> narrower) {}

  /** A capability with its own supply and demand. */
  record Branch(
      String key, String name, @Nullable String notation, long below, long supply, long demand) {}

  /** A connector with the offerings that connect by it and the needs that accept it. */
  record ConnectorLine(
      String key, String name, @Nullable String kind, long offerings, long needs) {}

  private final Graph graph;

  CatalogLists(Graph graph) {
    this.graph = graph;
  }

  List<Root> capabilityRoots(After after) {
    return graph.rows(ROOTS, page(after), Root.class);
  }

  /** One line more than a page, if there are more. */
  List<ConnectorLine> connectors(After after) {
    return graph.rows(CONNECTORS, page(after), ConnectorLine.class);
  }

  private static Map<String, Object> page(After after) {
    return Map.of("afterName", after.name(), "afterKey", after.key(), "limit", PAGE + 1);
  }
}
