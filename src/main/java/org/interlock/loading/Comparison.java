package org.interlock.loading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has to change so that the store has what a load wants; nothing, if it has it already. What a
 * person edited by hand stays, and is reported.
 */
final class Comparison {

  private final Rejects rejects;
  private final String load;
  private long conflicts;

  Comparison(Rejects rejects, String load) {
    this.rejects = rejects;
    this.load = load;
  }

  /** The properties of something new. */
  Map<String, Object> fresh(Wanted wanted) {
    return marked(changes(wanted, Map.of()), wanted);
  }

  /** The properties to set on something that the store has; empty if nothing differs. */
  Map<String, Object> changes(Wanted wanted, Map<String, Object> stored, String what) {
    var changes = changes(wanted, stored);
    if (changes.isEmpty()) {
      return changes;
    }
    var editor = stored.get("editedBy");
    if (editor != null) {
      changes.forEach((name, value) -> conflict(wanted.row(), name, value, stored, editor, what));
      return Map.of();
    }
    return marked(changes, wanted);
  }

  long conflicts() {
    return conflicts;
  }

  private void conflict(
      Row row, String name, Object value, Map<String, Object> stored, Object editor, String what) {
    conflicts++;
    var kept = stored.get(name);
    rejects.add(
        row,
        name,
        value.toString(),
        "%s was edited by hand by %s, so %s stays"
            .formatted(what, editor, kept == null ? "the absence of a value" : "“" + kept + "”"));
  }

  private Map<String, Object> marked(Map<String, Object> changes, Wanted wanted) {
    var marked = new TreeMap<>(changes);
    marked.put("source", wanted.row().file());
    marked.put("load", load);
    if (wanted.confidence() != null) {
      marked.put("inferred", true);
      marked.put("confidence", wanted.confidence());
    }
    return marked;
  }

  private static Map<String, Object> changes(Wanted wanted, Map<String, Object> stored) {
    var changes = new TreeMap<String, Object>();
    wanted
        .stated()
        .forEach(
            (name, value) -> {
              if (!value.equals(stored.get(name))) {
                changes.put(name, value);
              }
            });
    wanted
        .gaps()
        .forEach(
            (name, value) -> {
              if (stored.get(name) == null) {
                changes.put(name, value);
              }
            });
    wanted
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
