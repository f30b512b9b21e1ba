package org.interlock.alignment.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ensembles for the {@link Incumbent}, built at a place of the search tree. */
final class Proposals {

  private static final int MAX_LACKING = 60;

  /** How much of an ensemble is ruined at most, and how often in vain. */
  private static final double RUIN = 0.3;

  private static final int VAIN_RUINS = 300;

  private final Model model;
  private final SearchState state;
  private final Incumbent incumbent;
  private final Greedy greedy;

  Proposals(Model model, SearchState state, Incumbent incumbent) {
    this.model = model;
    this.state = state;
    this.incumbent = incumbent;
    greedy = new Greedy(model, state);
  }

  /** A greedy ensemble around the parties that a relaxation takes, or around none. */
  void around(@Nullable Relaxation here) {
    around(here, List.of());
  }

  /** Greedy ensembles that lack a party of each set that the answer must differ from. */
  void differing(@Nullable Relaxation here) {
    // All choices of one party of each predecessor: an ensemble that lacks them differs from all.
    // Their number is a product, hence the limit.
    var lacking = List.of(List.<Integer>of());
    for (var predecessor : model.problem.predecessors()) {
      lacking =
          lacking.stream()
              .flatMap(left -> without(predecessor, left))
              .distinct()
              .limit(MAX_LACKING)
              .toList();
    }
    for (var left : lacking) {
      if (!left.isEmpty()) {
        around(here, left);
      }
    }
  }

  /** The parties left out, and one more of the taken ones unless they have one. */
  private Stream<List<Integer>> without(Set<Integer> predecessor, List<Integer> left) {
    // One party left out may make the difference to several predecessors.
    if (left.stream().anyMatch(party -> predecessor.contains(model.original[party]))) {
      return Stream.of(left);
    }
    return IntStream.range(0, model.parties)
        .filter(
            party ->
                state.decision[party] == SearchState.FREE
                    && predecessor.contains(model.original[party]))
        .mapToObj(party -> Stream.concat(left.stream(), Stream.of(party)).sorted().toList());
  }

  private void around(@Nullable Relaxation here, List<Integer> left) {
    var mark = state.mark();
    left.forEach(state::drop);
    greedy.start();
    if (here != null) {
      greedy.addTaken(here);
    }
    complete();
    state.undo(mark);
  }

  private void complete() {
    if (greedy.complete()) {
      incumbent.offerThinned(parties(greedy.in));
    }
  }

  /**
   * Ruins the best ensemble and recreates it until that has often been in vain (Schrimpf et al.
   * 2000): leaves out a few of its parties, some of them for good, and completes the rest.
   */
  void rebuild(StopRule stop) {
    // The same seed each time, so that the same problem gives the same answer.
    var random = new Random(0);
    for (var vain = 0; vain < VAIN_RUINS && !stop.now(); vain++) {
      var best = incumbent.best();
      // Small ruins repair details, large ones leave a valley; the share is drawn anew each time.
      if (best != null) {
        ruin(best.parties(), RUIN * random.nextDouble(), random);
        vain = incumbent.best() == best ? vain : 0;
      }
    }
  }

  private void ruin(Set<Integer> parties, double share, Random random) {
    var mark = state.mark();
    greedy.start();
    for (var party = 0; party < model.parties; party++) {
      if (parties.contains(model.original[party])) {
        // Half of the ruined may not come back, or greed would build the same again.
        if (random.nextDouble() >= share) {
          greedy.take(party);
        } else if (random.nextBoolean()) {
          state.drop(party);
        }
      }
    }
    complete();
    state.undo(mark);
  }

  /** Just the parties that a relaxation takes, if they may cost less than the best ensemble. */
  void ofTaken(Relaxation here) {
    // Building takes longer than the estimate, a lower bound of what they cost if each is of use.
    if (estimate(here) < incumbent.cost()) {
      var parties = parties(here.taken);
      parties.addAll(state.members());
      incumbent.offer(parties);
    }
  }

  private Set<Integer> parties(boolean[] chosen) {
    var parties = new TreeSet<Integer>();
    for (var party = 0; party < model.parties; party++) {
      if (chosen[party]) {
        parties.add(model.original[party]);
      }
    }
    return parties;
  }

  /** What the parties that are taken cost at least, with all their bricks. */
  private double estimate(Relaxation here) {
    var cheapest = model.openCost.clone();
    var cost = 0.0;
    for (var party = 0; party < model.parties; party++) {
      if (here.taken[party]) {
        cost += model.cost[party];
        for (var i = model.plainFrom[party]; i < model.plainFrom[party + 1]; i++) {
          var need = model.plainNeed[i];
          cheapest[need] = Math.min(cheapest[need], model.plainCost[i]);
        }
        for (var demand = model.demandsFrom[party];
            demand < model.demandsFrom[party + 1];
            demand++) {
          // As if all ports were closed, and verified: that can only be too cheap.
          for (var i = model.demandFrom[demand];
              !state.dead[demand] && i < model.demandFrom[demand + 1];
              i++) {
            var need = model.demandNeed[i];
            cheapest[need] = Math.min(cheapest[need], model.demandCost[i]);
          }
        }
      }
    }
    return cost + Arrays.stream(cheapest).sum();
  }
}
