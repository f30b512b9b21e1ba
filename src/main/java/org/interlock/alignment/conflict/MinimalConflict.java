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
    // Nothing is kept yet, so asking would be in vain.
    var found = search(List.of(), false, rules);
    return rules.stream().filter(found::contains).toList();
  }

  /**
   * @param added whether anything was added to what is kept anyway since it was last asked for
   */
  private List<Rule> search(List<Rule> kept, boolean added, List<Rule> rules) {
    // What is kept excludes itself already: none of these rules is needed for a conflict.
    // Invariant: kept and rules together can't all be kept.
    if (added && !oracle.allows(kept, changes)) {
      return List.of();
    }
    // Without it the rest can be kept, with it not: it is in the conflict.
    if (rules.size() == 1) {
      return rules;
    }
    var half = rules.size() / 2;
    var first = rules.subList(0, half);
    var second = rules.subList(half, rules.size());
    // What the conflict needs of the second half if all of the first is kept. With that kept, what
    // it needs of the first. So nothing can be spared: of the first half none, as what stands for
    // the second is all there, and of the second none, as even all of the first did not spare it.
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
