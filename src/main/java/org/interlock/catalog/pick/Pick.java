package org.interlock.catalog.pick;

import java.util.List;

/**
 * What a picker of one record came back with.
 *
 * @param key of the record; empty if none is meant, or it is not clear which
 * @param name what was typed
 * @param options the records that the name may mean, if it is not clear which; none if nothing is
 *     called like that
 */
public record Pick(String key, String name, List<PickOption> options) {

  /**
   * The record that is meant.
   *
   * @param picked the key that a script put beside the name; it counts as long as it goes by it
   * @param choice the key of the one of several that was chosen
   */
  public static Pick of(
      PickOptions options, String label, String picked, String name, String choice) {
    var typed = name.strip();
    if (!choice.isBlank()) {
      return new Pick(choice, typed, List.of());
    }
    if (typed.isEmpty()) {
      return new Pick("", "", List.of());
    }
    if (!picked.isBlank() && typed.equals(options.names(label, List.of(picked)).get(picked))) {
      return new Pick(picked, typed, List.of());
    }
    var found = options.like(label, typed);
    var same = found.stream().filter(option -> option.name().equalsIgnoreCase(typed)).toList();
    return same.size() == 1
        ? new Pick(same.getFirst().key(), typed, List.of())
        : new Pick("", typed, same.isEmpty() ? found : same);
  }

  /** Whether one record is meant, or none at all. */
  public boolean isClear() {
    return !key.isEmpty() || name.isEmpty();
  }
}
