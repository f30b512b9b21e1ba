package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.loading.journal.Turn;
import org.interlock.loading.write.Comparison.Change;

/**
 * Writes one batch of nodes of one label in one transaction: adds what is new, then changes what
 * differs. Who edits one of them in between makes it be looked at once more, under its lock.
 */
final class NodeWriter {

  private static final Cypher ADD = Cypher.named("loading/write/add-nodes");
  private static final Cypher CHANGE = Cypher.named("loading/write/change-nodes");

  /** A node that the store has, and when a person edited it last. */
  record StoredNode(String key, String edited, Map<String, Object> properties) {}

  private final Turn turn;
  private final Comparison comparison;
  private final Tally tally;

  NodeWriter(Turn turn, Comparison comparison, Tally tally) {
    this.turn = turn;
    this.comparison = comparison;
    this.tally = tally;
  }

  void write(String label, SequencedMap<String, TargetState> batch) {
    var known = turn.write(transaction -> known(transaction, label, batch));
    comparison.report(known.values());
    var changed =
        (int) known.values().stream().filter(change -> !change.properties().isEmpty()).count();
    tally.created(label, batch.size() - known.size());
    tally.updated(label, changed);
    tally.unchanged(label, known.size() - changed);
  }

  /** Adds what is new, and changes the others as the result says. */
  private Map<String, Change> known(
      Graph.Transaction transaction, String label, SequencedMap<String, TargetState> batch) {
    var changes = new LinkedHashMap<String, Change>();
    var toCompare = added(transaction, label, batch);
    while (!toCompare.isEmpty()) {
      var rows = new ArrayList<Map<String, Object>>();
      for (var stored : toCompare) {
        var key = stored.key();
        var change =
            comparison.change(
                Objects.requireNonNull(batch.get(key)),
                stored.properties(),
                "%s %s".formatted(label, key));
        changes.put(key, change);
        if (!change.properties().isEmpty()) {
          rows.add(
              Map.of("key", key, "edited", stored.edited(), "properties", change.properties()));
        }
      }
      // Those that were edited since, which are locked now: a second round changes them for good.
      toCompare = rows.isEmpty() ? List.of() : asked(transaction, CHANGE, label, rows);
    }
    return changes;
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
