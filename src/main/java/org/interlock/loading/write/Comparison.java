package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interlock.loading.source.Rejects;
import org.interlock.loading.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * What has to change so that the store has what a load wants; nothing, if it has it already. What a
 * person edited by hand stays, and is reported.
 */
final class Comparison {

  /**
   * What has to change of one node or relationship.
   *
   * @param properties to set; empty if nothing differs
   * @param conflicts what stays although the load has another value, because a person edited it
   */
  record Change(Map<String, Object> properties, List<Conflict> conflicts) {}

  /** A value that stays. */
  record Conflict(Row row, String property, Object value, String reason) {}

  private final Rejects rejects;
  private final String load;
  private long conflicts;

  Comparison(Rejects rejects, String load) {
    this.rejects = rejects;
    this.load = load;
  }

  /** The properties of something new. */
  Map<String, Object> fresh(TargetState target) {
    return marked(changes(target, Map.of()), target);
  }

  /** What has to change of something that the store has. */
  Change change(TargetState target, Map<String, Object> stored, String what) {
    var changes = changes(target, stored);
    if (changes.isEmpty()) {
      return new Change(changes, List.of());
    }
    var editor = stored.get("editedBy");
    return editor == null
        ? new Change(marked(changes, target), List.of())
        : new Change(Map.of(), conflicts(changes, target.row(), stored, editor, what));
  }

  private static List<Conflict> conflicts(
      Map<String, Object> changes,
      Row row,
      Map<String, Object> stored,
      Object editor,
      String what) {
    return changes.entrySet().stream()
        .map(
            change -> {
              var kept = stored.get(change.getKey());
              var reason =
                  "%s was edited by hand by %s, so %s stays"
                      .formatted(
                          what, editor, kept == null ? "the absence of a value" : "“" + kept + "”");
              return new Conflict(row, change.getKey(), change.getValue(), reason);
            })
        .toList();
  }

  /** Tells what stays, once the batch in which it was found is stored. */
  void report(Collection<Change> batch) {
    for (var change : batch) {
      for (var conflict : change.conflicts()) {
        conflicts++;
        rejects.add(
            conflict.row(), conflict.property(), conflict.value().toString(), conflict.reason());
      }
    }
  }

  long conflicts() {
    return conflicts;
  }

  private Map<String, Object> marked(Map<String, Object> changes, TargetState target) {
    var marked = new TreeMap<>(changes);
    marked.put("source", target.row().file());
    marked.put("load", load);
    if (target.confidence() != null) {
      marked.put("inferred", true);
      marked.put("confidence", target.confidence());
    }
    return marked;
  }

  private static Map<String, Object> changes(TargetState target, Map<String, Object> stored) {
    var changes = new TreeMap<String, Object>();
    target
        .stated()
        .forEach(
            (name, value) -> {
              if (!value.equals(stored.get(name))) {
                changes.put(name, value);
              }
            });
    target
        .gaps()
        .forEach(
            (name, value) -> {
              if (stored.get(name) == null) {
                changes.put(name, value);
              }
            });
    target
        .more()
        .forEach(
            (name, values) -> {
              var joined = joined(stored.get(name), values, name(stored, changes));
              if (joined.size() > list(stored.get(name)).size()) {
                changes.put(name, joined);
              }
            });
    return changes;
  }

  private static @Nullable Object name(Map<String, Object> stored, Map<String, Object> changes) {
    var changed = changes.get("name");
    return changed == null ? stored.get("name") : changed;
  }

  private static List<Object> joined(
      @Nullable Object stored, List<Object> values, @Nullable Object name) {
    var joined = new LinkedHashSet<Object>(list(stored));
    values.stream().filter(value -> !value.equals(name)).forEach(joined::add);
    return new ArrayList<>(joined);
  }

  private static List<?> list(@Nullable Object stored) {
    return stored instanceof List<?> list ? list : List.of();
  }
}
