package org.interlock.alignment.solver;

/**
 * Parties that another one can always stand in for. A stand-in takes the place of a party if both
 * or only the party count as partners, it costs no more, serves each need of the party's as
 * cheaply, conflicts with nobody that the party doesn't conflict with, and the party closes no
 * ports and has no demanding bricks. In any ensemble with the party, the stand-in then takes its
 * place (if it is there already, the party is idle) at no more cost. Of two that can stand in for
 * each other the first stays.
 *
 * <p>Not used when an answer must differ from others: there a party may be wanted because it isn't
 * its stand-in.
 */
final class Dominance {

  private final Model model;

  Dominance(Model model) {
    this.model = model;
  }

  /** Those kept, by party of the problem, without the dominated. */
  boolean[] without(boolean[] kept) {
    var left = kept.clone();
    for (var party = 0; party < model.parties; party++) {
      for (var standIn = 0; standIn < model.parties && left[model.original[party]]; standIn++) {
        // Who stands in must have stayed. Chains are no harm: if the stand-in goes later, its own
        // one takes its place in turn. A circle can't lose all, as the last of it has nobody left.
        if (party != standIn && left[model.original[standIn]] && standsInFor(standIn, party)) {
          left[model.original[party]] = false;
        }
      }
    }
    return left;
  }

  private boolean standsInFor(int standIn, int party) {
    // A pinned party must be there itself. Without closing a port nothing falls when it goes, and
    // without demanding bricks its plain services are all that is to be replaced.
    if (model.cost[standIn] > model.cost[party]
        || model.pinned[party]
        || model.closesPort[party]
        || model.demandsFrom[party] < model.demandsFrom[party + 1]
        || (model.partner[standIn] && !model.partner[party])
        || !isNoHarder(standIn, party)) {
      return false;
    }
    // A need that the stand-in does not serve has an infinite cost there.
    for (var i = model.plainFrom[party]; i < model.plainFrom[party + 1]; i++) {
      if (model.plainCostOf(standIn, model.plainNeed[i]) > model.plainCost[i]) {
        return false;
      }
    }
    // Costing less is better whatever the bricks. At equal cost their number decides: one brick is
    // never more than what it replaces; and of two alike just one must go.
    return model.cost[standIn] < model.cost[party]
        || (hasOneBrick(standIn) && (standIn < party || !standsInFor(party, standIn)));
  }

  /** With one brick, q can't need more bricks than p for the same. */
  private boolean hasOneBrick(int standIn) {
    return model.bricks.ofParty[model.original[standIn]].length == 1;
  }

  private boolean isNoHarder(int standIn, int party) {
    for (var rival : model.rivals[standIn]) {
      var shared = rival == party;
      for (var other : model.rivals[party]) {
        shared |= other == rival;
      }
      if (!shared) {
        return false;
      }
    }
    return true;
  }
}
