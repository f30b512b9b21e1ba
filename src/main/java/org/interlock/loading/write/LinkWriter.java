package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.loading.journal.Turn;
import org.interlock.loading.mapping.GraphModel;
import org.interlock.loading.write.Comparison.Change;

/**
 * Writes one batch of relationships of one type between two labels in one transaction: adds what is
 * new, then changes what differs. Who edits one of them in between makes it be looked at once more,
 * under its lock.
 */
final class LinkWriter {

  private static final Cypher ADD = Cypher.named("loading/write/add-relationships");
  private static final Cypher CHANGE = Cypher.named("loading/write/change-relationships");

  /** A relationship that the store has between the ends of the batch's link {@code index}. */
  record StoredLink(Long index, String edited, Map<String, Object> properties) {}

  /** A relationship to write; its ends are there. */
  record Link(String from, String to, String identity, TargetState target) {}

  /** The kind of a relationship: all that one query writes are of the same. */
  record Kind(GraphModel.Relationship type, String from, String to) {

    Map<String, Object> parameters(List<Map<String, Object>> rows) {
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

  /** Two of a pair that an earlier release doubled may have been edited at different times. */
  private static final int MOST_ROUNDS = 3;

  private final Turn turn;
  private final Comparison comparison;
  private final Tally tally;

  LinkWriter(Turn turn, Comparison comparison, Tally tally) {
    this.turn = turn;
    this.comparison = comparison;
    this.tally = tally;
  }

  void write(Kind kind, List<Link> batch) {
    var known = turn.write(transaction -> known(transaction, kind, batch));
    comparison.report(known.values());
    var changed =
        (int) known.values().stream().filter(change -> !change.properties().isEmpty()).count();
    var type = kind.type().type();
    tally.created(type, batch.size() - known.size());
    tally.updated(type, changed);
    tally.unchanged(type, known.size() - changed);
  }

  /** Adds what is new, and changes the others, told by their place in the batch. */
  private Map<Long, Change> known(Graph.Transaction transaction, Kind kind, List<Link> batch) {
    var changes = new LinkedHashMap<Long, Change>();
    var toCompare = added(transaction, kind, batch);
    for (int round = 0; !toCompare.isEmpty() && round < MOST_ROUNDS; round++) {
      var rows = new LinkedHashMap<Long, Map<String, Object>>();
      for (var stored : toCompare) {
        var link = batch.get(stored.index().intValue());
        var what = "%s from %s to %s".formatted(kind.type().type(), link.from(), link.to());
        var change = comparison.change(link.target(), stored.properties(), what);
        changes.put(stored.index(), change);
        if (!change.properties().isEmpty()) {
          var row = row(stored.index(), link, change.properties());
          row.put("edited", stored.edited());
          rows.put(stored.index(), row);
        }
      }
      // Those that were edited since, which are locked now: a second round changes them for good.
      toCompare =
          rows.isEmpty()
              ? List.of()
              : asked(transaction, CHANGE, kind, new ArrayList<>(rows.values()));
    }
    return changes;
  }

  private List<StoredLink> added(Graph.Transaction transaction, Kind kind, List<Link> batch) {
    var rows = new ArrayList<Map<String, Object>>(batch.size());
    for (var link : batch) {
      rows.add(row(rows.size(), link, comparison.fresh(link.target())));
    }
    return asked(transaction, ADD, kind, rows);
  }

  private static List<StoredLink> asked(
      Graph.Transaction transaction, Cypher query, Kind kind, List<Map<String, Object>> rows) {
    var parameters = kind.parameters(rows);
    return transaction.rows(
        BatchQuery.forRows(query, rows.size(), parameters), parameters, StoredLink.class);
  }

  private static Map<String, Object> row(long index, Link link, Map<String, Object> properties) {
    var row = new HashMap<String, Object>();
    row.put("index", index);
    row.put("from", link.from());
    row.put("to", link.to());
    row.put("identity", link.identity());
    row.put("properties", properties);
    return row;
  }
}
