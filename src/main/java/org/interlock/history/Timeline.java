package org.interlock.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a record as it is read: page by page, with the names that it mentions. */
@Component
class Timeline {

  private static final Cypher ORIGIN = Cypher.named("history/origin");
  private static final Cypher NAMES = Cypher.named("history/names");

  /**
   * Some of a history, the newest first.
   *
   * @param next the position where the earlier ones begin; absent if these are the earliest
   */
  record Section<T>(List<T> items, @Nullable String next) {}

  /** What a record is called. */
  record Name(String record, @Nullable String name) {}

  private final History history;
  private final Restorations restorations;
  private final Graph graph;

  Timeline(History history, Restorations restorations, Graph graph) {
    this.history = history;
    this.restorations = restorations;
    this.graph = graph;
  }

  /**
   * What brought a record.
   *
   * @throws UnknownKey if neither the store nor the trash nor the history knows it
   */
  RecordOrigin origin(RecordAddress record) {
    var label = record.kind().label();
    var parameters = Map.of("label", label, "key", record.key(), "record", record.toString());
    return graph
        .row(ORIGIN, parameters, RecordOrigin.class)
        .filter(RecordOrigin::isKnown)
        .orElseThrow(() -> new UnknownKey(label.toLowerCase(Locale.ROOT), record.key()));
  }

  Section<RecordChange> changes(RecordAddress record, String before, int most) {
    var found = history.of(record, before, most + 1);
    var shown = found.subList(0, Math.min(most, found.size()));
    return new Section<>(shown, found.size() > most ? shown.getLast().key() : null);
  }

  Section<ChangeLine> lines(RecordAddress record, String before, int most) {
    var section = changes(record, before, most);
    var names = names(record, section.items());
    return new Section<>(
        section.items().stream().map(change -> line(change, record, names)).toList(),
        section.next());
  }

  private ChangeLine line(RecordChange change, RecordAddress seenFrom, Map<String, String> names) {
    var owner = RecordAddress.of(change.record()).filter(record -> !record.equals(seenFrom));
    return new ChangeLine(change, owner.orElse(null), names, restorations.handle(change));
  }

  private Map<String, String> names(RecordAddress seenFrom, List<RecordChange> changes) {
    var others =
        changes.stream()
            .flatMap(
                change -> Stream.concat(Stream.of(change.record()), ChangeLine.mentioned(change)))
            .distinct()
            .flatMap(name -> RecordAddress.of(name).stream())
            .filter(record -> !record.equals(seenFrom))
            .map(record -> Map.of("label", record.kind().label(), "key", record.key()))
            .toList();
    return others.isEmpty()
        ? Map.of()
        : graph.rows(NAMES, Map.of("records", others), Name.class).stream()
            .filter(found -> found.name() != null)
            .collect(Collectors.toMap(Name::record, found -> Objects.requireNonNull(found.name())));
  }

  boolean has(RecordAddress record) {
    try {
      return origin(record).node() != null;
    } catch (UnknownKey unknown) {
      return false;
    }
  }
}
