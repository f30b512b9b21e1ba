package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.model.ChangeEntry;
import org.interlock.graph.model.GraphModel;
import org.interlock.loading.journal.Turn;
import org.interlock.loading.write.Comparison.Change;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch of relationships of one type between two labels in one transaction: adds what is
 * new, then changes what differs and remembers how it was. Who edits one of them in between makes
 * it be looked at once more, under its lock.
 */
final class LinkWriter {

  private static final Cypher ADD = Cypher.named("loading/write/add-relationships");
  private static final Cypher CHANGE = Cypher.named("loading/write/change-relationships");

  /**
   * A relationship that the store has between the ends of the batch's link {@code index}.
   *
   * @param edited when a person edited it last
   * @param owner the key of the record that it belongs to
   * @param other that of the record at its other end
   */
  record StoredLink(
      Long index,
      String edited,
      Map<String, Object> properties,
      String owner,
      String other,
      String otherName) {}

  /** A relationship to write; its ends are there. */
  record Link(String from, String to, List<String> identity, TargetState target) {}

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
          type.identity(),
          "owner",
          type.ownedByEnd() ? "to" : "from",
          "rows",
          rows);
    }

    private Subject subject(Link link, StoredLink stored) {
      return Subject.relationship(
          "%s from %s to %s".formatted(type.type(), link.from(), link.to()),
          type.type(),
          link.identity(),
          ChangeEntry.named(type.ownedByEnd() ? to : from, stored.owner()),
          ChangeEntry.named(type.ownedByEnd() ? from : to, stored.other()),
          stored.otherName());
    }
  }

  /** Two of a pair that an earlier release doubled may have been edited at different times. */
  private static final int MOST_ROUNDS = 3;

  private final Turn turn;
  private final Comparison comparison;
  private final ConflictReport conflicts;
  private final Tally tally;

  LinkWriter(Turn turn, Comparison comparison, ConflictReport conflicts, Tally tally) {
    this.turn = turn;
    this.comparison = comparison;
    this.conflicts = conflicts;
    this.tally = tally;
  }

  void write(Kind kind, List<Link> batch) {
    var known = turn.write(transaction -> known(transaction, kind, batch));
    conflicts.add(known.values());
    var changed = (int) known.values().stream().filter(change -> !change.isEmpty()).count();
    var type = kind.type().type();
    tally.created(type, batch.size() - known.size());
    tally.updated(type, changed);
    tally.unchanged(type, known.size() - changed);
  }

  /** Adds what is new, and changes the others, told by their place in the batch. */
  private Map<Long, Change> known(Graph.Transaction transaction, Kind kind, List<Link> batch) {
    var changes = new LinkedHashMap<Long, Change>();
    var entries = new LinkedHashMap<Long, Map<String, Object>>();
    var toCompare = added(transaction, kind, batch);
    for (int round = 0; !toCompare.isEmpty() && round < MOST_ROUNDS; round++) {
      var rows = new LinkedHashMap<Long, Map<String, Object>>();
      for (var stored : toCompare) {
        var link = batch.get(stored.index().intValue());
        var subject = kind.subject(link, stored);
        var change = comparison.change(link.target(), stored.properties(), subject);
        changes.put(stored.index(), change);
        entries.remove(stored.index());
        if (!change.isEmpty()) {
          entries.put(
              stored.index(),
              subject.entry(change.before(), change.after()).ofLoad(comparison.load()));
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
    NodeWriter.record(transaction, entries.values());
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

  private static Map<String, Object> row(
      long index, Link link, Map<String, @Nullable Object> properties) {
    var row = new HashMap<String, Object>();
    row.put("index", index);
    row.put("from", link.from());
    row.put("to", link.to());
    row.put("identity", link.identity());
    row.put("properties", properties);
    return row;
  }
}
