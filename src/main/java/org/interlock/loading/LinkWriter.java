package org.interlock.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;

/** Writes one batch of relationships of one type between two labels: what is new and differs. */
final class LinkWriter {

  private static final Cypher AS_THEY_ARE = Cypher.named("loading/relationships-as-they-are");
  private static final Cypher CREATE = Cypher.named("loading/create-relationships");
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
    var stored = stored(type, from, to, batch);
    var created = new ArrayList<Map<String, Object>>();
    var changed = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < batch.size(); i++) {
      var link = batch.get(i);
      var known = stored.get(i);
      if (known == null) {
        created.add(row(link, comparison.fresh(link.wanted())));
      } else {
        var what = "%s from %s to %s".formatted(type.type(), link.from(), link.to());
        var changes = comparison.changes(link.wanted(), known, what);
        if (!changes.isEmpty()) {
          changed.add(row(link, changes));
        }
      }
    }
    if (!created.isEmpty()) {
      graph.write(CREATE, parameters(type, from, to, created));
    }
    if (!changed.isEmpty()) {
      graph.write(CHANGE, parameters(type, from, to, changed));
    }
    tally.created(type.type(), created.size());
    tally.updated(type.type(), changed.size());
    tally.unchanged(type.type(), batch.size() - created.size() - changed.size());
  }

  private Map<Integer, Map<String, Object>> stored(
      Model.Relationship type, String from, String to, List<Link> batch) {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < batch.size(); i++) {
      rows.add(Map.of("index", i, "from", batch.get(i).from(), "to", batch.get(i).to()));
    }
    var found = new HashMap<Integer, Map<String, Object>>();
    for (var one : graph.write(AS_THEY_ARE, parameters(type, from, to, rows), Stored.class)) {
      int index = one.index().intValue();
      if (identity(type, one.properties()).equals(batch.get(index).identity())) {
        found.putIfAbsent(index, one.properties());
      }
    }
    return found;
  }

  private static String identity(Model.Relationship type, Map<String, Object> properties) {
    var value = type.identity() == null ? null : properties.get(type.identity());
    return value == null ? "" : value.toString();
  }

  private static Map<String, Object> row(Link link, Map<String, Object> properties) {
    return Map.of(
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
