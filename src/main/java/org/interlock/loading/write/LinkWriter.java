package org.interlock.loading.write;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @param properties null if it isn't there, because a person took it away
   * @param owner the key of the record that it belongs to
   * @param other that of the record at its other end
   * @param action how a person took it away, by removing or changing it
   */
  record StoredLink(
      Long index,
      String edited,
      @Nullable Map<String, Object> properties,
      @Nullable String owner,
      @Nullable String other,
      @Nullable String otherName,
      @Nullable String action,
      @Nullable String by,
      @Nullable ZonedDateTime at) {

    Map<String, Object> known() {
      return Objects.requireNonNull(properties);
    }

    /** Why it is not added again. */
    String removal(String name) {
      return "%s was %s by %s%s, so it is not added again"
          .formatted(name, "REMOVED".equals(action) ? "removed" : "changed", by, KeptValue.on(at));
    }
  }

  /** What became of a batch: the relationships that were there, and those that people took away. */
  private record Outcome(Map<Long, Change> known, List<StoredLink> removed) {}

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

    private String name(Link link) {
      return "%s from %s to %s".formatted(type.type(), link.from(), link.to());
    }

    private Subject subject(Link link, StoredLink stored) {
      return Subject.relationship(
          name(link),
          type.type(),
          link.identity(),
          ChangeEntry.named(type.ownedByEnd() ? to : from, String.valueOf(stored.owner())),
          ChangeEntry.named(type.ownedByEnd() ? from : to, String.valueOf(stored.other())),
          String.valueOf(stored.otherName()));
    }

    /** How the history may name it: one that is undirected, from either end. */
    private List<Map<String, String>> entries(Link link) {
      var start = ChangeEntry.named(from, link.from());
      var end = ChangeEntry.named(to, link.to());
      if (type.undirected()) {
        return List.of(entry(start, end, link), entry(end, start, link));
      }
      return List.of(type.ownedByEnd() ? entry(end, start, link) : entry(start, end, link));
    }

    private static Map<String, String> entry(String record, String other, Link link) {
      return Map.of("record", record, "partKey", ChangeEntry.partKey(other, link.identity()));
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
    var outcome = turn.write(transaction -> outcome(transaction, kind, batch));
    var known = outcome.known();
    conflicts.add(known.values());
    for (var removed : outcome.removed()) {
      var link = batch.get(removed.index().intValue());
      conflicts.add(link.target().row(), "", "", removed.removal(kind.name(link)));
    }
    var changed = (int) known.values().stream().filter(change -> !change.isEmpty()).count();
    var type = kind.type().type();
    tally.created(type, batch.size() - known.size() - outcome.removed().size());
    tally.updated(type, changed);
    tally.unchanged(type, known.size() - changed);
  }

  /** Adds what is new, and changes the others, told by their place in the batch. */
  private Outcome outcome(Graph.Transaction transaction, Kind kind, List<Link> batch) {
    var changes = new LinkedHashMap<Long, Change>();
    var entries = new LinkedHashMap<Long, Map<String, Object>>();
    var answered = added(transaction, kind, batch);
    var removed = answered.stream().filter(stored -> stored.properties() == null).toList();
    var toCompare = answered.stream().filter(stored -> stored.properties() != null).toList();
    for (int round = 0; !toCompare.isEmpty() && round < MOST_ROUNDS; round++) {
      var rows = new LinkedHashMap<Long, Map<String, Object>>();
      for (var stored : toCompare) {
        var link = batch.get(stored.index().intValue());
        var subject = kind.subject(link, stored);
        var change = comparison.change(link.target(), stored.known(), subject);
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
    return new Outcome(changes, removed);
  }

  private List<StoredLink> added(Graph.Transaction transaction, Kind kind, List<Link> batch) {
    var rows = new ArrayList<Map<String, Object>>(batch.size());
    for (var link : batch) {
      var row = row(rows.size(), link, comparison.fresh(link.target()));
      row.put("entries", kind.entries(link));
      rows.add(row);
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
