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

  private static final int MOST_LACKING = 60;

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
  void others(@Nullable Relaxation here) {
    var lacking = List.of(List.<Integer>of());
    for (var taken : model.problem.taken()) {
      lacking =
          lacking.stream()
              .flatMap(left -> without(taken, left))
              .distinct()
              .limit(MOST_LACKING)
              .toList();
    }
    for (var left : lacking) {
      if (!left.isEmpty()) {
        around(here, left);
      }
    }
  }

  /** The parties left out, and one more of the taken ones unless they have one. */
  private Stream<List<Integer>> without(Set<Integer> taken, List<Integer> left) {
    if (left.stream().anyMatch(p -> taken.contains(model.party[p]))) {
      return Stream.of(left);
    }
    return IntStream.range(0, model.parties)
        .filter(p -> state.party[p] == SearchState.FREE && taken.contains(model.party[p]))
        .mapToObj(p -> Stream.concat(left.stream(), Stream.of(p)).sorted().toList());
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
    var random = new Random(0);
    for (var vain = 0; vain < VAIN_RUINS && !stop.now(); vain++) {
      var best = incumbent.best();
      if (best != null) {
        ruin(best.parties(), RUIN * random.nextDouble(), random);
        vain = incumbent.best() == best ? vain : 0;
      }
    }
  }

  private void ruin(Set<Integer> parties, double share, Random random) {
    var mark = state.mark();
    greedy.start();
    for (var p = 0; p < model.parties; p++) {
      if (parties.contains(model.party[p])) {
        if (random.nextDouble() >= share) {
          greedy.take(p);
        } else if (random.nextBoolean()) {
          state.drop(p);
        }
      }
    }
    complete();
    state.undo(mark);
  }

  /** Just the parties that a relaxation takes, if they may cost less than the best ensemble. */
  void taken(Relaxation here) {
    if (estimate(here) < incumbent.cost()) {
      var parties = parties(here.taken);
      parties.addAll(state.open());
      incumbent.offer(parties);
    }
  }

  private Set<Integer> parties(boolean[] chosen) {
    var parties = new TreeSet<Integer>();
    for (var p = 0; p < model.parties; p++) {
      if (chosen[p]) {
        parties.add(model.party[p]);
      }
    }
    return parties;
  }

  /** What the parties that are taken cost at least, with all their bricks. */
  private double estimate(Relaxation here) {
    var cheapest = model.open.clone();
    var cost = 0.0;
    for (var p = 0; p < model.parties; p++) {
      if (here.taken[p]) {
        cost += model.cost[p];
        for (var i = model.plainFrom[p]; i < model.plainFrom[p + 1]; i++) {
          var n = model.plainNeed[i];
          cheapest[n] = Math.min(cheapest[n], model.plainCost[i]);
        }
        for (var d = model.demandsFrom[p]; d < model.demandsFrom[p + 1]; d++) {
          for (var i = model.demandFrom[d]; !state.dead[d] && i < model.demandFrom[d + 1]; i++) {
            var n = model.demandNeed[i];
            cheapest[n] = Math.min(cheapest[n], model.demandCost[i]);
          }
        }
      }
    }
    return cost + Arrays.stream(cheapest).sum();
  }
}
