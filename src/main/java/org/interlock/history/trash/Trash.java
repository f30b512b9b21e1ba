package org.interlock.history.trash;

import static org.interlock.history.trash.TrashStore.BATCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.Hindrance;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that were removed: they are restored with all their ties, or erased for good. */
@Component
class Trash {

  private static final Logger log = LoggerFactory.getLogger(Trash.class);

  private static final Cypher REMOVALS = Cypher.named("trash/removals");
  private static final Cypher HOLD_REMOVAL = Cypher.named("trash/hold-removal");
  private static final Cypher TAKEN = Cypher.named("trash/taken");
  private static final Cypher RESTORE_NODES = Cypher.named("trash/restore-nodes");
  private static final Cypher RESTORE_TIES = Cypher.named("trash/restore-ties");
  private static final Cypher FORGET_CHANGES = Cypher.named("trash/forget-changes");
  private static final Cypher FORGET_TIES = Cypher.named("trash/forget-ties");
  private static final Cypher FORGET_NODES = Cypher.named("trash/forget-nodes");

  private final Graph graph;
  private final TrashStore store;
  private final History history;

  Trash(Graph graph, TrashStore store, History history) {
    this.graph = graph;
    this.store = store;
    this.history = history;
  }

  /**
   * Makes everything that a removal took as it was, with the ties whose other end is there.
   *
   * @return why it can't be; the transaction must be rolled back then
   * @throws UnknownKey if there is no such removal in the trash
   */
  @Transactional
  Optional<Hindrance> restore(String removal, String by) {
    return TrashStore.asFarAsMemoryGoes(() -> restored(removal, by));
  }

  private Optional<Hindrance> restored(String removal, String by) {
    var root = hold(removal);
    var key = Map.<String, Object>of("removal", removal);
    var taken = store.keys(TAKEN, key);
    if (!taken.isEmpty()) {
      return Optional.of(new Hindrance(Hindrance.Reason.TAKEN, taken));
    }
    var change = RecordChange.by(by, ChangeAction.RESTORED, root);
    var names = new ArrayList<String>();
    for (var batch = nodes(removal); !batch.isEmpty(); batch = nodes(removal)) {
      var parts = batch.stream().filter(part -> !part.name().equals(root.toString())).toList();
      history.record(parts.stream().map(part -> part.entry(change)).toList());
      batch.forEach(part -> names.add(part.name()));
    }
    for (int from = 0; from < names.size(); from += BATCH) {
      var some = names.subList(from, Math.min(from + BATCH, names.size()));
      store.count(RESTORE_TIES, Map.of("names", some));
    }
    history.record(change);
    return Optional.empty();
  }

  private List<TrashedNode> nodes(String removal) {
    return store.nodes(RESTORE_NODES, Map.of("removal", removal, "limit", BATCH));
  }

  /**
   * Erases what a removal took, its ties and its history.
   *
   * @throws UnknownKey if there is no such removal in the trash
   */
  @Transactional
  void removeForGood(String removal, String by) {
    hold(removal);
    TrashStore.asFarAsMemoryGoes(
        () -> {
          for (var query : List.of(FORGET_CHANGES, FORGET_TIES, FORGET_NODES)) {
            store.run(query, Map.of("removal", removal));
          }
          return removal;
        });
    log.info("{} deleted the removal {} for good", by, removal);
  }

  /**
   * What people removed, the newest first.
   *
   * @param name part of the name or key, blank for any
   * @param before the key of the removal after the newest, or {@link History#LATEST}
   */
  List<TrashedRecord> removals(String name, String before, int limit) {
    return graph.rows(
        REMOVALS,
        Map.of("name", name.strip(), "before", before, "limit", limit),
        TrashedRecord.class);
  }

  /**
   * What a removal removed, beside what went with it.
   *
   * @throws UnknownKey if there is no such removal in the trash
   */
  @Transactional
  RecordAddress record(String removal) {
    return hold(removal);
  }

  /** Waits for who restores the same; the record that was removed. */
  private RecordAddress hold(String removal) {
    return store.nodes(HOLD_REMOVAL, Map.of("removal", removal)).stream()
        .flatMap(root -> RecordAddress.of(root.name()).stream())
        .findFirst()
        .orElseThrow(() -> new UnknownKey("removal", removal));
  }
}
