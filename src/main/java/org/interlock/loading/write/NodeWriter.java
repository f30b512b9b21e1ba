package org.interlock.loading.write;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.model.ChangeEntry;
import org.interlock.graph.model.GraphModel;
import org.interlock.loading.journal.Turn;
import org.interlock.loading.write.Comparison.Change;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch of nodes of one label in one transaction: adds what is new, then changes what
 * differs and remembers how it was. Who edits one of them in between makes it be looked at once
 * more, under its lock. What a person removed stays removed.
 */
final class NodeWriter {

  private static final Cypher ADD = Cypher.named("loading/write/add-nodes");
  private static final Cypher CHANGE = Cypher.named("loading/write/change-nodes");
  private static final Cypher PART_OWNERS = Cypher.named("loading/write/part-owners");
  private static final Cypher RECORD_CHANGES = Cypher.named("loading/write/record-changes");

  /**
   * A node that the store has, or had.
   *
   * @param edited when a person edited it last
   * @param properties null if it was removed
   * @param removedBy who removed it; null if it is there
   */
  record StoredNode(
      String key,
      String edited,
      @Nullable Map<String, Object> properties,
      @Nullable String removedBy,
      @Nullable ZonedDateTime removedAt) {

    Map<String, Object> known() {
      return Objects.requireNonNull(properties);
    }

    /** What a person calls it. */
    String name() {
      return Stream.of("name", "statement", "kind")
          .map(known()::get)
          .filter(Objects::nonNull)
          .map(Object::toString)
          .findFirst()
          .orElse(key);
    }

    /** Why nothing can be loaded into it. */
    String removal() {
      return "was removed by %s%s; restore it, or take it out of the trash for good"
          .formatted(removedBy, KeptValue.on(removedAt));
    }
  }

  /** A record that has a node as a part. */
  record PartOwner(String key, String label, String owner) {}

  /** What became of a batch: the nodes that were there, and those that people removed. */
  private record Outcome(Map<String, Change> known, List<StoredNode> removed) {}

  private final Turn turn;
  private final Comparison comparison;
  private final ConflictReport conflicts;
  private final Tally tally;

  NodeWriter(Turn turn, Comparison comparison, ConflictReport conflicts, Tally tally) {
    this.turn = turn;
    this.comparison = comparison;
    this.conflicts = conflicts;
    this.tally = tally;
  }

  /**
   * Writes it.
   *
   * @return the keys of those that people removed, so that they are not there
   */
  List<String> write(String label, SequencedMap<String, TargetState> batch) {
    var outcome = turn.write(transaction -> outcome(transaction, label, batch));
    var known = outcome.known();
    conflicts.add(known.values());
    for (var removed : outcome.removed()) {
      var row = Objects.requireNonNull(batch.get(removed.key())).row();
      conflicts.add(row, "key", removed.key(), removed.removal());
    }
    var changed = (int) known.values().stream().filter(change -> !change.isEmpty()).count();
    tally.created(label, batch.size() - known.size() - outcome.removed().size());
    tally.updated(label, changed);
    tally.unchanged(label, known.size() - changed);
    return outcome.removed().stream().map(StoredNode::key).toList();
  }

  /** Adds what is new, and changes the others as the result says. */
  private Outcome outcome(
      Graph.Transaction transaction, String label, SequencedMap<String, TargetState> batch) {
    var changes = new LinkedHashMap<String, Change>();
    var entries = new LinkedHashMap<String, List<Map<String, Object>>>();
    var answered = added(transaction, label, batch);
    var removed = answered.stream().filter(stored -> stored.properties() == null).toList();
    var toCompare = answered.stream().filter(stored -> stored.properties() != null).toList();
    var owners = owners(transaction, label, keys(toCompare), false);
    while (!toCompare.isEmpty()) {
      var rows = new ArrayList<Map<String, Object>>();
      for (var stored : toCompare) {
        var key = stored.key();
        var subjects = subjects(label, stored, owners);
        var change =
            comparison.change(
                Objects.requireNonNull(batch.get(key)), stored.known(), subjects.getFirst());
        changes.put(key, change);
        entries.remove(key);
        if (!change.isEmpty()) {
          entries.put(
              key,
              subjects.stream()
                  .map(subject -> subject.entry(change.before(), change.after()))
                  .map(entry -> entry.ofLoad(comparison.load()))
                  .toList());
          rows.add(
              Map.of("key", key, "edited", stored.edited(), "properties", change.properties()));
        }
      }
      // Those that were edited since, which are locked now: a second round changes them for good.
      toCompare = rows.isEmpty() ? List.of() : asked(transaction, CHANGE, label, rows);
    }
    owners(transaction, label, List.copyOf(entries.keySet()), true);
    record(transaction, entries.values().stream().flatMap(List::stream).toList());
    return new Outcome(changes, removed);
  }

  private static List<String> keys(List<StoredNode> nodes) {
    return nodes.stream().map(StoredNode::key).toList();
  }

  /**
   * The records that have each of these nodes as a part, by its key; none if they are no parts.
   *
   * @param changed whether the nodes are changed, which counts as a change of the records
   */
  private static Map<String, List<PartOwner>> owners(
      Graph.Transaction transaction, String label, List<String> keys, boolean changed) {
    var type = GraphModel.GRAPH.label(label).ownedBy();
    if (type == null || keys.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> parameters =
        Map.of("label", label, "type", type, "keys", keys, "changed", changed);
    var query = BatchQuery.forRows(PART_OWNERS, keys.size(), parameters);
    return transaction.rows(query, parameters, PartOwner.class).stream()
        .collect(Collectors.groupingBy(PartOwner::key));
  }

  /** A node that is a record, or that is a part of one or several. */
  private static List<Subject> subjects(
      String label, StoredNode node, Map<String, List<PartOwner>> owners) {
    var of = owners.get(node.key());
    return of == null
        ? List.of(Subject.record(label, node.key()))
        : of.stream()
            .map(
                owner ->
                    Subject.part(
                        label,
                        node.key(),
                        node.name(),
                        ChangeEntry.named(owner.label(), owner.owner())))
            .toList();
  }

  /** Remembers what a load changed, in the transaction in which it did. */
  static void record(Graph.Transaction transaction, Collection<Map<String, Object>> entries) {
    if (!entries.isEmpty()) {
      transaction.run(RECORD_CHANGES, Map.of("changes", List.copyOf(entries)));
    }
  }

  private List<StoredNode> added(
      Graph.Transaction transaction, String label, SequencedMap<String, TargetState> batch) {
    var rows = new ArrayList<Map<String, Object>>(batch.size());
    batch.forEach(
        (key, target) -> rows.add(Map.of("key", key, "properties", comparison.fresh(target))));
    return asked(transaction, ADD, label, rows);
  }

  private static List<StoredNode> asked(
      Graph.Transaction transaction, Cypher query, String label, List<Map<String, Object>> rows) {
    Map<String, Object> parameters = Map.of("label", label, "rows", rows);
    return transaction.rows(
        BatchQuery.forRows(query, rows.size(), parameters), parameters, StoredNode.class);
  }
}
