package org.interlock.alignment.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds an irreducible set of rules that can't all be kept after some changes: QuickXplain (Junker
 * 2004). It halves what may be left out, so it asks about k · log(n/k) times for k rules of n.
 * Rules that come first are preferred.
 */
final class MinimalConflict {

  private final Oracle oracle;
  private final Collection<Change> changes;

  MinimalConflict(Oracle oracle, Collection<Change> changes) {
    this.oracle = oracle;
    this.changes = changes;
  }

  /** Among these, which can't all be kept. */
  List<Rule> among(List<Rule> rules) {
    var found = search(List.of(), false, rules);
    return rules.stream().filter(found::contains).toList();
  }

  /**
   * @param added whether anything was added to what is kept anyway since it was last asked for
   */
  private List<Rule> search(List<Rule> kept, boolean added, List<Rule> rules) {
    if (added && !oracle.allows(kept, changes)) {
      return List.of();
    }
    if (rules.size() == 1) {
      return rules;
    }
    var half = rules.size() / 2;
    var first = rules.subList(0, half);
    var second = rules.subList(half, rules.size());
    var ofSecond = search(joined(kept, first), true, second);
    var ofFirst = search(joined(kept, ofSecond), !ofSecond.isEmpty(), first);
    return joined(ofFirst, ofSecond);
  }

  private static List<Rule> joined(List<Rule> first, List<Rule> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
