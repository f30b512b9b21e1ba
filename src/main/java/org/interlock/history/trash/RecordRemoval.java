package org.interlock.history.trash;

import static org.interlock.history.trash.TrashStore.BATCH;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.interlock.history.VersionCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The removal of records into the trash, with what belongs to them alone. */
@Component
class RecordRemoval {

  private static final Cypher RECORD = Cypher.named("trash/record");
  private static final Cypher PREVIEW = Cypher.named("trash/preview");
  private static final Cypher HOLD = Cypher.named("trash/hold");
  private static final Cypher OWNED = Cypher.named("trash/owned");
  private static final Cypher REMOVE_TIES = Cypher.named("trash/remove-ties");
  private static final Cypher REMOVE_NODES = Cypher.named("trash/remove-nodes");

  private static final VersionCondition ANY_VERSION = VersionCondition.of("*");

  /** Some of the relationships of a record. */
  record Relationships(String type, boolean outgoing, boolean goes, long count) {}

  /** What a record is called. */
  record Title(String name, long version, @Nullable String owner) {}

  private final Graph graph;
  private final TrashStore store;
  private final History history;

  RecordRemoval(Graph graph, TrashStore store, History history) {
    this.graph = graph;
    this.store = store;
    this.history = history;
  }

  /**
   * What would go with a record.
   *
   * @throws UnknownKey if there is none
   */
  TrashPreview preview(RecordAddress record) {
    var parameters = Map.of("label", record.kind().label(), "key", record.key());
    var known = graph.row(RECORD, parameters, Title.class).orElseThrow(() -> unknown(record));
    var found = graph.rows(PREVIEW, parameters, Relationships.class);
    return new TrashPreview(
        known.name(), known.version(), known.owner(), parts(found, true), parts(found, false));
  }

  private static List<TrashPreview.Part> parts(List<Relationships> found, boolean goes) {
    return found.stream()
        .filter(part -> part.goes() == goes)
        .map(part -> new TrashPreview.Part(part.type(), part.outgoing(), part.count()))
        .toList();
  }

  /**
   * Removes a record and what belongs to it alone.
   *
   * @return the key of the removal, which is that of the change too
   * @throws UnknownKey if there is none
   */
  @Transactional
  String remove(RecordAddress record, String by) {
    return remove(record, by, ANY_VERSION);
  }

  /** The same if the record has a version that is meant; otherwise nothing is done. */
  @Transactional
  String remove(RecordAddress record, String by, VersionCondition meant) {
    var parameters = Map.<String, Object>of("label", record.kind().label(), "key", record.key());
    var root =
        store.nodes(HOLD, parameters).stream().findFirst().orElseThrow(() -> unknown(record));
    meant.require(root.properties().get("version") instanceof Long version ? version : 0);
    var removed = RecordChange.by(by, ChangeAction.REMOVED, record);
    return TrashStore.asFarAsMemoryGoes(
        () -> {
          var transfer = new Transfer(removed);
          for (var owned = owned(parameters); !owned.isEmpty(); owned = owned(parameters)) {
            transfer.take(owned);
          }
          transfer.takeRoot(root);
          history.record(removed.from(root.properties(), Map.of()));
          return removed.key();
        });
  }

  private List<TrashedNode> owned(Map<String, Object> owner) {
    return store.nodes(
        OWNED, Map.of("label", owner.get("label"), "key", owner.get("key"), "limit", BATCH));
  }

  /** What moves the parts of one record, and counts them. */
  private final class Transfer {

    private final RecordChange change;
    private long nodes;
    private long ties;

    private Transfer(RecordChange change) {
      this.change = change;
    }

    private void take(List<TrashedNode> owned) {
      history.record(owned.stream().map(part -> part.entry(change)).toList());
      ties += takeTies(owned);
      takeNodes(owned.stream().map(TrashedNode::row).toList());
      nodes += owned.size();
    }

    private void takeRoot(TrashedNode root) {
      ties += takeTies(List.of(root));
      var row = root.row();
      row.put("root", true);
      row.put("nodes", nodes);
      row.put("ties", ties);
      takeNodes(List.of(row));
    }

    private long takeTies(List<TrashedNode> of) {
      return store.count(
          REMOVE_TIES,
          Map.of("nodes", of.stream().map(TrashedNode::row).toList(), "removal", change.key()));
    }

    private void takeNodes(List<Map<String, Object>> rows) {
      var by = Objects.requireNonNull(change.by());
      store.run(
          REMOVE_NODES,
          Map.of("nodes", rows, "removal", change.key(), "by", by, "at", change.at()));
    }
  }

  private static UnknownKey unknown(RecordAddress record) {
    return new UnknownKey(record.kind().label().toLowerCase(Locale.ROOT), record.key());
  }
}
