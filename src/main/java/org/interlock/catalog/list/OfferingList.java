package org.interlock.catalog.list;

import static org.interlock.catalog.list.ListColumn.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.catalog.Named;
import org.interlock.catalog.list.ListColumn.Kind;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of offerings. */
@Component
class OfferingList implements RecordList {

  private static final Cypher LINES = Cypher.named("catalog/list/offering-lines");

  static final ListShape SHAPE =
      new ListShape(
          "offerings",
          "Offering",
          List.of(
              standard("organization", Kind.TEXT),
              standard("provides", Kind.TEXT),
              standard("connectors", Kind.TEXT)),
          List.of("organization", "capability"),
          Map.of("organization", "Organization", "capability", "Capability"),
          "name",
          new ListShape.Queries(
              Cypher.named("catalog/list/offerings-count"),
              Cypher.named("catalog/list/offerings-matching"),
              Map.of(
                  "name", Cypher.named("catalog/list/offerings-by-name"),
                  "-name", Cypher.named("catalog/list/offerings-by-name-down")),
              Cypher.named("catalog/list/offerings-without")));

  private final Graph graph;

  record Row(
      String key,
      String name,
      List<Named> organizations,
      List<Named> provides,
      List<Named> connectors,
      Counts counts) {}

  record Counts(long organizations, long provides, long connectors) {}

  OfferingList(Graph graph) {
    this.graph = graph;
  }

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Map<String, @Nullable Object> parameters(
      ListQuestion question, Map<String, @Nullable List<String>> records) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("organizations", records.get("organization"));
    parameters.put("capabilities", records.get("capability"));
    return parameters;
  }

  @Override
  public Map<String, List<ListFilter.Choice>> choices() {
    return Map.of();
  }

  @Override
  public List<ListLine> lines(List<String> keys) {
    return graph.rows(LINES, Map.of("keys", keys), Row.class).stream()
        .map(OfferingList::line)
        .toList();
  }

  private static ListLine line(Row row) {
    var counts = row.counts();
    return new ListLine(
        "Offering",
        row.key(),
        row.name(),
        false,
        Map.of(
            "organization",
            ListCell.records("Organization", row.organizations(), counts.organizations()),
            "provides",
            ListCell.records("Capability", row.provides(), counts.provides()),
            "connectors",
            ListCell.records("Connector", row.connectors(), counts.connectors())));
  }
}
