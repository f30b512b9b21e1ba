package org.interlock.loading.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has to change so that the store has what a load wants; nothing, if it has it already. A
 * property that a person set by hand stays, and is reported; the others change.
 */
final class Comparison {

  /**
   * What has to change of one node or relationship.
   *
   * @param values to set; null takes one away; empty if nothing differs
   * @param before what the store has of them
   * @param properties the values with the marks of this load
   * @param conflicts what stays although the load has another value, because a person edited it
   */
  record Change(
      Map<String, @Nullable Object> values,
      Map<String, Object> before,
      Map<String, @Nullable Object> properties,
      List<KeptValue> conflicts) {

    boolean isEmpty() {
      return values.isEmpty();
    }

    /** The values that are there afterwards. */
    Map<String, Object> after() {
      var after = new TreeMap<String, Object>();
      values.forEach(
          (name, value) -> {
            if (value != null) {
              after.put(name, value);
            }
          });
      return after;
    }
  }

  private final String load;

  Comparison(String load) {
    this.load = load;
  }

  /** The key of the load. */
  String load() {
    return load;
  }

  /** The properties of something new. */
  Map<String, @Nullable Object> fresh(TargetState target) {
    return marked(changes(target, Map.of()), target);
  }

  /** What has to change of something that the store has. */
  Change change(TargetState target, Map<String, Object> stored, Subject subject) {
    var changes = changes(target, stored);
    var conflicts = new ArrayList<KeptValue>();
    for (var name : edited(stored)) {
      if (changes.containsKey(name)) {
        var value = changes.remove(name);
        if (value != null) {
          conflicts.add(new KeptValue(target.row(), name, value, subject, stored));
        }
      }
    }
    var before = new HashMap<>(stored);
    before.keySet().retainAll(changes.keySet());
    return new Change(
        changes, before, changes.isEmpty() ? Map.of() : marked(changes, target), conflicts);
  }

  private static Collection<String> edited(Map<String, Object> stored) {
    return list(stored.get("edited")).stream().map(String::valueOf).toList();
  }

  private Map<String, @Nullable Object> marked(
      Map<String, @Nullable Object> changes, TargetState target) {
    var marked = new TreeMap<String, @Nullable Object>(changes);
    marked.put("source", target.row().file());
    marked.put("load", load);
    if (target.confidence() != null) {
      marked.put("inferred", true);
      marked.put("confidence", target.confidence());
    }
    return marked;
  }

  private static Map<String, @Nullable Object> changes(
      TargetState target, Map<String, Object> stored) {
    var changes = new TreeMap<String, @Nullable Object>();
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
    target
        .foreign()
        .forEach(
            (name, values) -> {
              if (isAmong(stored.get(name), values)) {
                changes.put(name, null);
              }
            });
    return changes;
  }

  private static boolean isAmong(@Nullable Object value, Set<Object> values) {
    return value != null && values.contains(value);
  }

  private static @Nullable Object name(
      Map<String, Object> stored, Map<String, @Nullable Object> changes) {
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
