package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.model.ChangeEntry;
import org.interlock.loading.source.RejectedValues;
import org.interlock.loading.source.Row;

/** The report of what stays as people had it: what they set by hand, and what they removed. */
final class ConflictReport {

  private static final Cypher EDITS = Cypher.named("loading/write/edits");

  private final Graph graph;
  private final RejectedValues rejects;
  private long count;

  ConflictReport(Graph graph, RejectedValues rejects) {
    this.graph = graph;
    this.rejects = rejects;
  }

  /** Tells what stays, once the batch in which it was found is stored. */
  void add(Collection<Comparison.Change> batch) {
    var conflicts = batch.stream().flatMap(change -> change.conflicts().stream()).toList();
    var edits = conflicts.isEmpty() ? Map.<Long, KeptValue.Edit>of() : edits(conflicts);
    for (var i = 0; i < conflicts.size(); i++) {
      var conflict = conflicts.get(i);
      add(
          conflict.row(),
          conflict.property(),
          conflict.value().toString(),
          conflict.reason(edits.get((long) i)));
    }
  }

  /** Tells of a row, or a value of it, that can't be taken over. */
  void add(Row row, String column, String value, String reason) {
    count++;
    rejects.add(row, column, value, reason);
  }

  long count() {
    return count;
  }

  /** The last edit of each, by its place; none where the history doesn't go back that far. */
  private Map<Long, KeptValue.Edit> edits(List<KeptValue> conflicts) {
    var rows = new ArrayList<Map<String, Object>>(conflicts.size());
    for (var conflict : conflicts) {
      var subject = conflict.subject();
      rows.add(
          Map.of(
              "index",
              (long) rows.size(),
              "record",
              subject.record(),
              "part",
              Objects.requireNonNullElse(subject.part(), ""),
              "partKey",
              Objects.requireNonNullElse(subject.partKey(), ""),
              "mark",
              ChangeEntry.mark(conflict.property())));
    }
    var edits = new HashMap<Long, KeptValue.Edit>();
    graph
        .rows(EDITS, Map.of("rows", rows), KeptValue.Edit.class)
        .forEach(edit -> edits.put(edit.index(), edit));
    return edits;
  }
}
