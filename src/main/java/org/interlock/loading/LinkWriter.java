package org.interlock.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;

/**
 * Writes one batch of relationships of one type between two labels: adds what is new, then changes
 * what differs.
 */
final class LinkWriter {

  private static final Cypher ADD = Cypher.named("loading/add-relationships");
  private static final Cypher CHANGE = Cypher.named("loading/change-relationships");

  /** A relationship that the store has between the ends of the batch's link {@code index}. */
  record Stored(Long index, Map<String, Object> properties) {}

  /** A relationship to write; its ends are there. */
  record Link(String from, String to, String identity, Wanted wanted) {}

  private final Graph graph;
  private final Comparison comparison;
  private final Tally tally;

  LinkWriter(Graph graph, Comparison comparison, Tally tally) {
    this.graph = graph;
    this.comparison = comparison;
    this.tally = tally;
  }

  void write(Model.Relationship type, String from, String to, List<Link> batch) {
    var known = known(type, from, to, batch);
    var changed = new ArrayList<Map<String, Object>>();
    known.forEach(
        (index, stored) -> {
          var link = batch.get(index);
          var what = "%s from %s to %s".formatted(type.type(), link.from(), link.to());
          var changes = comparison.changes(link.wanted(), stored, what);
          if (!changes.isEmpty()) {
            changed.add(row(index, link, changes));
          }
        });
    if (!changed.isEmpty()) {
      var parameters = parameters(type, from, to, changed);
      graph.write(Planned.forRows(CHANGE, changed.size(), parameters), parameters);
    }
    tally.created(type.type(), batch.size() - known.size());
    tally.updated(type.type(), changed.size());
    tally.unchanged(type.type(), known.size() - changed.size());
  }

  /** Adds what is new and gives the properties of the others by their place in the batch. */
  private Map<Integer, Map<String, Object>> known(
      Model.Relationship type, String from, String to, List<Link> batch) {
    var rows = new ArrayList<Map<String, Object>>(batch.size());
    for (var link : batch) {
      rows.add(row(rows.size(), link, comparison.fresh(link.wanted())));
    }
    var parameters = parameters(type, from, to, rows);
    var known = new LinkedHashMap<Integer, Map<String, Object>>();
    graph
        .write(Planned.forRows(ADD, rows.size(), parameters), parameters, Stored.class)
        .forEach(found -> known.putIfAbsent(found.index().intValue(), found.properties()));
    return known;
  }

  private static Map<String, Object> row(int index, Link link, Map<String, Object> properties) {
    return Map.of(
        "index", index,
        "from", link.from(),
        "to", link.to(),
        "identity", link.identity(),
        "properties", properties);
  }

  private static Map<String, Object> parameters(
      Model.Relationship type, String from, String to, List<Map<String, Object>> rows) {
    return Map.of(
        "type",
        type.type(),
        "from",
        from,
        "to",
        to,
        "undirected",
        type.undirected(),
        "identity",
        type.identity() == null ? "" : type.identity(),
        "rows",
        rows);
  }
}
