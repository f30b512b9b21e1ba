package org.interlock.alignment.solver;

/**
 * Parties that another one can always stand in for. Party q stands in for p if both or only p count
 * as partners, q costs no more, serves each need of p's as cheaply, conflicts with nobody that p
 * doesn't conflict with, and p closes no ports and has no demanding bricks. In any ensemble with p,
 * q then takes its place (if q is there already, p is idle) at no more cost. Of two that can stand
 * in for each other the first stays.
 *
 * <p>Not used when an answer must differ from others: there p may be wanted because it isn't q.
 */
final class Dominance {

  private final Model model;

  Dominance(Model model) {
    this.model = model;
  }

  /** Those kept, by party of the problem, without the dominated. */
  boolean[] without(boolean[] kept) {
    var left = kept.clone();
    for (var p = 0; p < model.parties; p++) {
      for (var q = 0; q < model.parties && left[model.party[p]]; q++) {
        if (p != q && left[model.party[q]] && standsInFor(q, p)) {
          left[model.party[p]] = false;
        }
      }
    }
    return left;
  }

  private boolean standsInFor(int q, int p) {
    if (model.cost[q] > model.cost[p]
        || model.pinned[p]
        || model.closing[p]
        || model.demandsFrom[p] < model.demandsFrom[p + 1]
        || (model.partner[q] && !model.partner[p])
        || !isNoHarder(q, p)) {
      return false;
    }
    for (var i = model.plainFrom[p]; i < model.plainFrom[p + 1]; i++) {
      if (model.plainCost(q, model.plainNeed[i]) > model.plainCost[i]) {
        return false;
      }
    }
    return model.cost[q] < model.cost[p] || (hasOneBrick(q) && (q < p || !standsInFor(p, q)));
  }

  /** With one brick, q can't need more bricks than p for the same. */
  private boolean hasOneBrick(int q) {
    return model.bricks.of[model.party[q]].length == 1;
  }

  private boolean isNoHarder(int q, int p) {
    for (var rival : model.rivals[q]) {
      var shared = rival == p;
      for (var other : model.rivals[p]) {
        shared |= other == rival;
      }
      if (!shared) {
        return false;
      }
    }
    return true;
  }
}
