package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.List;
import org.interlock.alignment.solver.Relaxation.Ascent;

/**
 * Depth-first branch and bound over the parties of a {@link Model}. At each place conclusions are
 * drawn, the bound is raised from the prices of the place above, parties are fixed by their reduced
 * costs, and one that the relaxation can't decide on is taken in, then left out.
 */
final class BranchAndBound {

  private static final Ascent AT_ROOT = new Ascent(400, 12, 1.6);
  private static final Ascent BELOW_ROOT = new Ascent(30, 30, 1.6);

  /**
   * How many places go by between greedy ensembles if there are no demanding bricks: the parties
   * that a relaxation takes are then mostly good as they are.
   */
  private static final int PLACES_PER_GREEDY = 16;

  final Model model;
  final SearchState state;
  final Proposals proposals;
  private final Incumbent incumbent;
  private final StopRule stop;
  private final List<Relaxation> relaxations = new ArrayList<>();

  /** Places searched so far, and how many there may be. */
  private long places;

  private long placeLimit;

  /** The least bound of what was not searched. */
  private double abandoned;

  BranchAndBound(Model model, Incumbent incumbent, StopRule stop) {
    this.model = model;
    this.incumbent = incumbent;
    this.stop = stop;
    state = new SearchState(model);
    proposals = new Proposals(model, state, incumbent);
  }

  /** Takes the pinned parties, leaves out the useless; false if that can't be. */
  boolean begin() {
    for (var party = 0; party < model.parties; party++) {
      if (!model.pinned[party] && !model.isUseful(party)) {
        state.drop(party);
      }
      if (model.pinned[party] && !state.take(party)) {
        return false;
      }
    }
    return state.propagate();
  }

  Relaxation root() {
    return relaxation(0);
  }

  private Relaxation relaxation(int depth) {
    while (relaxations.size() <= depth) {
      relaxations.add(new Relaxation(model, state));
    }
    return relaxations.get(depth);
  }

  /** Raises the bound of the root; false if nothing better is left. */
  boolean raiseRoot() {
    return raise(root(), AT_ROOT);
  }

  private boolean raise(Relaxation here, Ascent ascent) {
    // Only what is below the limit is of use, so the ascent ends as soon as that is ruled out.
    here.ascend(ascent, incumbent.cost(), incumbent.limit(), stop);
    return here.bound <= incumbent.limit();
  }

  /**
   * Searches at most so many places.
   *
   * @return the least bound of what was not searched; infinite if all was
   */
  double search(long count) {
    placeLimit = places + count;
    abandoned = Double.POSITIVE_INFINITY;
    explore(0);
    return abandoned;
  }

  private boolean isOver() {
    return places >= placeLimit || stop.now();
  }

  private void explore(int depth) {
    places++;
    var here = relaxation(depth);
    // Below a place the prices are nearly the same: a few steps repair them.
    if (depth > 0) {
      here.startFrom(relaxation(depth - 1));
    }
    if (!(depth == 0 ? raiseRoot() : raise(here, BELOW_ROOT))) {
      return;
    }
    // Not searched, but bounded: what is below costs at least that.
    if (isOver()) {
      abandoned = Math.min(abandoned, here.bound);
      return;
    }
    propose(here);
    // A proposal may have lowered the limit below the bound.
    if (here.bound > incumbent.limit() || !fix(here) || state.isCrowded()) {
      return;
    }
    var branch = branch(here);
    if (branch < 0) {
      // All parties are in or out. What they can build is decided exactly, no bound needed.
      incumbent.settle(state.members());
      // The exact choice of bricks may have been cut short.
      if (stop.now()) {
        abandoned = Math.min(abandoned, here.bound);
      }
      return;
    }
    // First the side on which good ensembles are more likely: a better incumbent prunes the other.
    var first = here.frequency[branch] >= 0.5;
    descend(depth, branch, first);
    descend(depth, branch, !first);
  }

  private void descend(int depth, int branch, boolean in) {
    // Both sides are part of the place above, so its bound holds for them. The first side may have
    // brought an incumbent that makes the second one useless.
    var above = relaxation(depth).bound;
    if (above > incumbent.limit()) {
      return;
    }
    if (isOver()) {
      abandoned = Math.min(abandoned, above);
      return;
    }
    // Decisions and conclusions below are undone here; those made at the root stay, for they hold
    // for everything that is better than the incumbent.
    var mark = state.mark();
    var possible = true;
    if (in) {
      possible = state.take(branch);
    } else {
      state.drop(branch);
    }
    if (possible && state.propagate()) {
      explore(depth + 1);
    }
    state.undo(mark);
  }

  private void propose(Relaxation here) {
    // A greedy ensemble also finds who closes ports, which the taken parties may lack.
    if (model.demands > 0 || places % PLACES_PER_GREEDY == 0) {
      proposals.around(here);
    } else {
      proposals.ofTaken(here);
    }
  }

  /** Fixes by reduced costs and draws conclusions; false if nothing better is left. */
  boolean fix(Relaxation here) {
    // The bound, reduced costs and choices are of one evaluation. Each decision follows from them
    // alone (with the opposite one the bound is above the limit), so those made before in this loop
    // don't matter.
    var limit = incumbent.limit();
    for (var party = 0; party < model.parties; party++) {
      if (state.decision[party] == SearchState.FREE) {
        if (!here.taken[party] && here.bound + here.costOfTaking(party) > limit) {
          state.drop(party);
        } else if (here.taken[party] && here.bound + here.costOfDropping(party) > limit) {
          if (!state.take(party)) {
            return false;
          }
        }
      }
    }
    for (var demand = 0; demand < model.demands; demand++) {
      var party = model.demandParty[demand];
      if (!state.dead[demand] && state.decision[party] != SearchState.OUT) {
        // To use the brick its party must be in; then its own reduced cost comes on top, if above
        // zero (below it is counted in that of the party).
        var taking = here.taken[party] ? 0 : here.costOfTaking(party);
        if (here.bound + taking + Math.max(0, here.reducedDemandCost[demand]) > limit) {
          state.kill(demand);
        }
      }
    }
    return state.propagate();
  }

  /** The free party that the relaxation can least decide on; −1 if none is free. */
  private int branch(Relaxation here) {
    var best = -1;
    var bestScore = Double.NEGATIVE_INFINITY;
    for (var party = 0; party < model.parties; party++) {
      if (state.decision[party] == SearchState.FREE) {
        // Near a half the relaxation can't decide; a party of many services decides much else.
        var undecided = Math.min(here.frequency[party], 1 - here.frequency[party]);
        var score = undecided * (1 + model.plainFrom[party + 1] - model.plainFrom[party]);
        if (score > bestScore) {
          bestScore = score;
          best = party;
        }
      }
    }
    return best;
  }
}
