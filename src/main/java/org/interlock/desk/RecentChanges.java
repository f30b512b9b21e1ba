package org.interlock.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.model.ChangeEntry;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others changed lately around some records. */
@Component
public class RecentChanges {

  private static final Cypher RECENT = Cypher.named("desk/recent-changes");
  private static final Cypher NAMES = Cypher.named("history/names");

  /** How many changes of one record are looked at. */
  private static final int MOST_OF_EACH = 20;

  /**
   * One change, seen from one of the records.
   *
   * @param record the record; what was removed is gone from its page
   * @param name what it is called
   */
  public record Line(RecordAddress record, String name, RecordChange change) {}

  record Found(String key, String record) {}

  private final Graph graph;
  private final History history;

  RecentChanges(Graph graph, History history) {
    this.graph = graph;
    this.history = history;
  }

  /**
   * What others than a user changed since a moment, the newest first.
   *
   * @param records as {@link RecordAddress} writes them
   */
  public List<Line> of(Collection<String> records, Instant since, String user, int limit) {
    if (records.isEmpty()) {
      return List.of();
    }
    var found =
        graph.rows(
            RECENT,
            Map.of(
                "records",
                List.copyOf(records),
                "since",
                ChangeEntry.keyAt(since),
                "user",
                user,
                "each",
                MOST_OF_EACH,
                "limit",
                limit),
            Found.class);
    var known =
        history.all(found.stream().map(Found::key).toList()).stream()
            .collect(Collectors.toMap(RecordChange::key, Function.identity()));
    var names = names(found);
    return found.stream()
        .filter(row -> known.containsKey(row.key()))
        .flatMap(
            row ->
                RecordAddress.of(row.record()).stream()
                    .map(
                        record ->
                            new Line(
                                record,
                                names.getOrDefault(row.record(), record.key()),
                                Objects.requireNonNull(known.get(row.key())))))
        .toList();
  }

  private Map<String, String> names(List<Found> found) {
    var records =
        found.stream()
            .map(Found::record)
            .distinct()
            .flatMap(record -> RecordAddress.of(record).stream())
            .map(record -> Map.of("label", record.kind().label(), "key", record.key()))
            .toList();
    var names = new HashMap<String, String>();
    if (!records.isEmpty()) {
      graph
          .rows(NAMES, Map.of("records", records), Name.class)
          .forEach(
              row -> {
                if (row.name() != null) {
                  names.put(row.record(), row.name());
                }
              });
    }
    return names;
  }

  record Name(String record, @Nullable String name) {}
}
