package org.interlock.alignment.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Smallest sets that have something in common with each of some sets. */
final class HittingSets {

  private HittingSets() {}

  /** One of the smallest, the same each time; sets are tried in their own order. */
  static <T> Set<T> smallest(Collection<? extends Collection<T>> sets) {
    // Size by size, so the first that is found is a smallest one (iterative deepening).
    for (var size = 0; ; size++) {
      var found = within(size, new ArrayList<>(), List.copyOf(sets));
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private static <T> Optional<Set<T>> within(
      int size, List<T> chosen, List<? extends Collection<T>> sets) {
    // A hitting set has something of each set, so of the first one that is missed so far: trying
    // all of that one misses no hitting set.
    var missed = sets.stream().filter(set -> set.stream().noneMatch(chosen::contains)).findFirst();
    if (missed.isEmpty()) {
      return Optional.of(new LinkedHashSet<>(chosen));
    }
    if (size == 0) {
      return Optional.empty();
    }
    for (var element : missed.get()) {
      chosen.add(element);
      var found = within(size - 1, chosen, sets);
      if (found.isPresent()) {
        return found;
      }
      chosen.removeLast();
    }
    return Optional.empty();
  }
}
