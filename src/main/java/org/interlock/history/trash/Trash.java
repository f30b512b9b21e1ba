package org.interlock.history.trash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.Hindrance;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.interlock.history.RecordKind;
import org.interlock.history.VersionCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes records, so that they can be restored. */
@Component
public class Trash {

  private static final Logger log = LoggerFactory.getLogger(Trash.class);

  private static final Cypher RECORD = Cypher.named("trash/record");
  private static final Cypher PREVIEW = Cypher.named("trash/preview");
  private static final Cypher REMOVALS = Cypher.named("trash/removals");
  private static final Cypher HOLD = Cypher.named("trash/hold");
  private static final Cypher OWNED = Cypher.named("trash/owned");
  private static final Cypher REMOVE_TIES = Cypher.named("trash/remove-ties");
  private static final Cypher REMOVE_NODES = Cypher.named("trash/remove-nodes");
  private static final Cypher HOLD_REMOVAL = Cypher.named("trash/hold-removal");
  private static final Cypher TAKEN = Cypher.named("trash/taken");
  private static final Cypher RESTORE_NODES = Cypher.named("trash/restore-nodes");
  private static final Cypher RESTORE_TIES = Cypher.named("trash/restore-ties");
  private static final Cypher FORGET_CHANGES = Cypher.named("trash/forget-changes");
  private static final Cypher FORGET_TIES = Cypher.named("trash/forget-ties");
  private static final Cypher FORGET_NODES = Cypher.named("trash/forget-nodes");

  private static final String TOO_MUCH =
      "More belongs to it than the store can move at once, so nothing was done: give Interlock a"
          + " larger heap (-Xmx), or remove some of its offerings first.";

  private static final VersionCondition ANY_VERSION = VersionCondition.of("*");

  /** How many nodes are moved at a time. */
  private static final int BATCH = 500;

  /** Some of the relationships of a record. */
  record Relationships(String type, boolean outgoing, boolean goes, long count) {}

  /** What a record is called. */
  record Title(String name, long version, @Nullable String owner) {}

  /** A node that goes or comes back. */
  record Thing(String label, String key, Map<String, Object> properties) {

    String name() {
      return label + " " + key;
    }

    /** What people call it. */
    String title() {
      return String.valueOf(
          properties.getOrDefault("name", properties.getOrDefault("statement", key)));
    }
  }

  private final Graph graph;
  private final Neo4jClient neo4j;
  private final History history;

  Trash(Graph graph, Neo4jClient neo4j, History history) {
    this.graph = graph;
    this.neo4j = neo4j;
    this.history = history;
  }

  /**
   * What would go with a record.
   *
   * @throws UnknownKey if there is none
   */
  public TrashPreview preview(RecordAddress record) {
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
  public String remove(RecordAddress record, String by) {
    return remove(record, by, ANY_VERSION);
  }

  /** The same if the record has a version that is meant; otherwise nothing is done. */
  @Transactional
  public String remove(RecordAddress record, String by, VersionCondition meant) {
    var label = record.kind().label();
    var parameters = Map.<String, Object>of("label", label, "key", record.key());
    var properties =
        neo4j
            .query(HOLD.text())
            .bindAll(parameters)
            .fetchAs(Thing.class)
            .mappedBy((types, row) -> new Thing(label, record.key(), row.get("properties").asMap()))
            .one()
            .orElseThrow(() -> unknown(record));
    meant.require(properties.properties().get("version") instanceof Long version ? version : 0);
    var removed = RecordChange.by(by, ChangeAction.REMOVED, record);
    return asFarAsMemoryGoes(
        () -> {
          var transfer = new Transfer(removed);
          for (var owned = owned(parameters); !owned.isEmpty(); owned = owned(parameters)) {
            transfer.take(owned);
          }
          transfer.takeRoot(properties);
          history.record(removed.from(properties.properties(), Map.of()));
          return removed.key();
        });
  }

  /** The store gives one transaction only so much memory, and rolls it back then. */
  private static <T> T asFarAsMemoryGoes(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException failure) {
      if (String.valueOf(failure.getMessage()).contains("memory.transaction")) {
        throw new InvalidInput("key", TOO_MUCH);
      }
      throw failure;
    }
  }

  private List<Thing> owned(Map<String, Object> owner) {
    return moved(OWNED, with(owner, "limit", BATCH));
  }

  /** What moves the parts of one record, and counts them. */
  private final class Transfer {

    private final RecordChange change;
    private long nodes;
    private long ties;

    private Transfer(RecordChange change) {
      this.change = change;
    }

    private void take(List<Thing> owned) {
      history.record(owned.stream().map(part -> told(part, change)).toList());
      ties += takeTies(owned);
      takeNodes(owned.stream().map(part -> row(part)).toList());
      nodes += owned.size();
    }

    private void takeRoot(Thing root) {
      ties += takeTies(List.of(root));
      var row = row(root);
      row.put("root", true);
      row.put("nodes", nodes);
      row.put("ties", ties);
      takeNodes(List.of(row));
    }

    private long takeTies(List<Thing> of) {
      return count(
          REMOVE_TIES,
          Map.of("nodes", of.stream().map(part -> row(part)).toList(), "removal", change.key()));
    }

    private void takeNodes(List<Map<String, Object>> rows) {
      var by = Objects.requireNonNull(change.by());
      neo4j
          .query(REMOVE_NODES.text())
          .bindAll(Map.of("nodes", rows, "removal", change.key(), "by", by, "at", change.at()))
          .run();
    }

    private static Map<String, Object> row(Thing part) {
      return new HashMap<>(Map.of("label", part.label(), "key", part.key()));
    }
  }

  /**
   * What is told of something that goes or comes back with a record: an offering has a history of
   * its own, the rest is in that of the record.
   */
  private static RecordChange told(Thing part, RecordChange with) {
    var before =
        with.action() == ChangeAction.REMOVED ? part.properties() : Map.<String, Object>of();
    return RecordKind.of(part.label())
        .map(kind -> with.also(new RecordAddress(kind, part.key())))
        .orElseGet(
            () ->
                with.also(RecordAddress.of(with.record()).orElseThrow())
                    .ofPart(part.label(), part.key(), part.title()))
        .from(before, Map.of());
  }

  /**
   * Makes everything that a removal took as it was, with the ties whose other end is there.
   *
   * @return why it can't be; the transaction must be rolled back then
   * @throws UnknownKey if there is no such removal in the trash
   */
  @Transactional
  public Optional<Hindrance> restore(String removal, String by) {
    return asFarAsMemoryGoes(() -> restored(removal, by));
  }

  private Optional<Hindrance> restored(String removal, String by) {
    var root = hold(removal);
    var key = Map.<String, Object>of("removal", removal);
    var taken = taken(key);
    if (!taken.isEmpty()) {
      return Optional.of(new Hindrance(Hindrance.Reason.TAKEN, taken));
    }
    var change = RecordChange.by(by, ChangeAction.RESTORED, root);
    var names = new ArrayList<String>();
    for (var batch = restored(key); !batch.isEmpty(); batch = restored(key)) {
      var parts = batch.stream().filter(part -> !part.name().equals(root.toString())).toList();
      history.record(parts.stream().map(part -> told(part, change)).toList());
      batch.forEach(part -> names.add(part.name()));
    }
    for (int from = 0; from < names.size(); from += BATCH) {
      var some = names.subList(from, Math.min(from + BATCH, names.size()));
      count(RESTORE_TIES, Map.of("names", some));
    }
    history.record(change);
    return Optional.empty();
  }

  private List<Thing> restored(Map<String, Object> removal) {
    return moved(RESTORE_NODES, with(removal, "limit", BATCH));
  }

  private List<String> taken(Map<String, Object> removal) {
    return List.copyOf(
        neo4j
            .query(TAKEN.text())
            .bindAll(removal)
            .fetchAs(String.class)
            .mappedBy((types, row) -> row.get("key").asString())
            .all());
  }

  /**
   * Erases what a removal took, its ties and its history.
   *
   * @throws UnknownKey if there is no such removal in the trash
   */
  @Transactional
  public void removeForGood(String removal, String by) {
    hold(removal);
    asFarAsMemoryGoes(
        () -> {
          for (var query : List.of(FORGET_CHANGES, FORGET_TIES, FORGET_NODES)) {
            neo4j.query(query.text()).bindAll(Map.of("removal", removal)).run();
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
  public List<TrashedRecord> removals(String name, String before, int limit) {
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
  public RecordAddress record(String removal) {
    return hold(removal);
  }

  /** Waits for who restores the same; the record that was removed. */
  private RecordAddress hold(String removal) {
    return neo4j
        .query(HOLD_REMOVAL.text())
        .bind(removal)
        .to("removal")
        .fetchAs(RecordAddress.class)
        .mappedBy(
            (types, row) ->
                RecordAddress.of(row.get("label").asString() + " " + row.get("key").asString())
                    .orElseThrow())
        .one()
        .orElseThrow(() -> new UnknownKey("removal", removal));
  }

  private List<Thing> moved(Cypher query, Map<String, Object> parameters) {
    return List.copyOf(
        neo4j
            .query(query.text())
            .bindAll(parameters)
            .fetchAs(Thing.class)
            .mappedBy(
                (types, row) ->
                    new Thing(
                        row.get("label").asString(),
                        row.get("key").asString(),
                        row.get("properties").asMap()))
            .all());
  }

  private long count(Cypher query, Map<String, Object> parameters) {
    return neo4j
        .query(query.text())
        .bindAll(parameters)
        .fetchAs(Long.class)
        .mappedBy((types, row) -> row.get("count").asLong())
        .one()
        .orElse(0L);
  }

  private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
    var more = new LinkedHashMap<>(all);
    more.put(name, value);
    return more;
  }

  private static UnknownKey unknown(RecordAddress record) {
    return new UnknownKey(record.kind().label().toLowerCase(Locale.ROOT), record.key());
  }
}
