package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Depth-first branch and bound over the parties. At each place conclusions are drawn, the bound is
 * raised from the prices of the place above, parties are fixed by their reduced costs, and one that
 * the relaxation can't decide on is taken in, then left out.
 */
final class Search {

  private static final int ROOT_STEPS = 400;
  private static final int STEPS = 30;
  private static final int CORE_PER_NEED = 3;
  private static final int CORE_PLACES = 200;
  private static final int MOST_PROPOSED = 60;
  private static final double ROOT_PACE = 1.6;
  private static final double PACE = 1.6;

  private final Problem problem;
  private final Bricks bricks;
  private final Stop stop;
  private final Incumbent incumbent;
  private final List<Relaxation> relaxations = new ArrayList<>();
  private Model model;
  private State state;
  private Greedy greedy;

  /** How many places are searched at most. */
  private long most;

  /** The least bound of what was not searched. */
  private double abandoned = Double.POSITIVE_INFINITY;

  private long places;

  Search(Problem problem, Bricks bricks, Stop stop) {
    this.problem = problem;
    this.bricks = bricks;
    this.stop = stop;
    most = Long.MAX_VALUE;
    incumbent = new Incumbent(problem, bricks, stop);
    var kept = new boolean[problem.parties().size()];
    var usable = new boolean[bricks.count];
    Arrays.fill(kept, true);
    Arrays.fill(usable, true);
    model = new Model(problem, bricks, kept, usable);
    state = new State(model);
    greedy = new Greedy(model, state);
  }

  /** A search among some parties only, for a better incumbent; it proves nothing. */
  private Search(Search whole, boolean[] kept, boolean[] usable, double[] prices) {
    problem = whole.problem;
    bricks = whole.bricks;
    stop = whole.stop;
    incumbent = whole.incumbent;
    most = CORE_PLACES;
    model = new Model(problem, bricks, kept, usable);
    state = new State(model);
    greedy = new Greedy(model, state);
    var root = relaxation(0);
    root.startFrom(prices, root.port, root.firm);
  }

  @Nullable Building best() {
    return incumbent.best();
  }

  /** No ensemble costs less, in units; infinite if all was searched. */
  double bound() {
    return Math.min(abandoned, incumbent.cost());
  }

  boolean isProven() {
    return abandoned == Double.POSITIVE_INFINITY;
  }

  long places() {
    return places;
  }

  void run() {
    if (!begin()) {
      return;
    }
    relaxation(0).start();
    propose(null);
    for (var size = Integer.MAX_VALUE; model.parties + model.demands < 0.8 * size; ) {
      size = model.parties + model.demands;
      var root = relaxation(0);
      root.ascend(ROOT_STEPS, 12, ROOT_PACE, incumbent.cost(), incumbent.limit(), stop);
      if (root.bound > incumbent.limit()) {
        return;
      }
      propose(root);
      searchCore(root);
      if (stop.now()) {
        abandoned = root.bound;
        return;
      }
      if (!fix(root)) {
        return;
      }
      if (!shrink(root)) {
        return;
      }
    }
    for (var patience = 200L; ; patience *= 3) {
      var before = incumbent.cost();
      most = places + patience;
      abandoned = Double.POSITIVE_INFINITY;
      explore(0);
      if (isProven() || stop.now()) {
        return;
      }
      if (incumbent.cost() < before) {
        var root = relaxation(0);
        root.ascend(ROOT_STEPS, 12, PACE, incumbent.cost(), incumbent.limit(), stop);
        if (root.bound > incumbent.limit() || !fix(root) || !shrink(root)) {
          abandoned = Double.POSITIVE_INFINITY;
          return;
        }
      }
    }
  }

  /**
   * Looks for a better incumbent among the parties of least reduced cost, where the best ones
   * mostly are; a better incumbent lets reduced costs decide more.
   */
  private void searchCore(Relaxation root) {
    var size = CORE_PER_NEED * (model.needs + 10);
    if (model.parties <= 2 * size) {
      return;
    }
    var order =
        IntStream.range(0, model.parties)
            .filter(p -> state.party[p] != State.OUT)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer p) -> root.reduced[p]).thenComparing(p -> p))
            .toList();
    var kept = new boolean[problem.parties().size()];
    for (var i = 0; i < order.size(); i++) {
      var p = order.get(i);
      kept[model.party[p]] = i < size || state.party[p] == State.IN || root.taken[p];
    }
    var usable = new boolean[bricks.count];
    Arrays.fill(usable, true);
    var core = new Search(this, kept, usable, root.need);
    if (core.begin()) {
      core.explore(0);
    }
  }

  /** Takes the pinned parties, leaves out the useless; false if that can't be. */
  private boolean begin() {
    for (var p = 0; p < model.parties; p++) {
      if (!model.pinned[p] && !model.isUseful(p)) {
        state.drop(p);
      }
      if (model.pinned[p] && !state.take(p)) {
        return false;
      }
    }
    return state.propagate();
  }

  /** The same problem without the parties and bricks that can't be part of anything better. */
  private boolean shrink(Relaxation root) {
    var kept = new boolean[problem.parties().size()];
    var usable = new boolean[bricks.count];
    Arrays.fill(usable, true);
    for (var p = 0; p < model.parties; p++) {
      kept[model.party[p]] = state.party[p] != State.OUT;
    }
    for (var d = 0; d < model.demands; d++) {
      usable[model.demandBrick[d]] = !state.dead[d];
    }
    var prices = root.need.clone();
    model = new Model(problem, bricks, kept, usable);
    if (problem.taken().isEmpty()) {
      kept = new Dominance(model).without(kept);
      model = new Model(problem, bricks, kept, usable);
    }
    state = new State(model);
    greedy = new Greedy(model, state);
    relaxations.clear();
    var next = relaxation(0);
    next.startFrom(prices, next.port, next.firm);
    return begin();
  }

  private Relaxation relaxation(int depth) {
    while (relaxations.size() <= depth) {
      relaxations.add(new Relaxation(model, state));
    }
    return relaxations.get(depth);
  }

  private boolean isOver() {
    return places >= most || stop.now();
  }

  private void explore(int depth) {
    places++;
    var here = relaxation(depth);
    if (depth > 0) {
      var above = relaxation(depth - 1);
      here.startFrom(above.need, above.port, above.firm);
      System.arraycopy(above.average, 0, here.average, 0, here.average.length);
    }
    here.ascend(
        depth == 0 ? ROOT_STEPS : STEPS,
        depth == 0 ? 12 : STEPS,
        PACE,
        incumbent.cost(),
        incumbent.limit(),
        stop);
    if (here.bound > incumbent.limit()) {
      return;
    }
    if (isOver()) {
      abandoned = Math.min(abandoned, here.bound);
      return;
    }
    propose(here);
    if (here.bound > incumbent.limit() || !fix(here)) {
      return;
    }
    if (state.isCrowded()) {
      return;
    }
    var branch = branch(here);
    if (branch < 0) {
      incumbent.settle(open());
      if (stop.now()) {
        abandoned = Math.min(abandoned, here.bound);
      }
      return;
    }
    var first = here.average[branch] >= 0.5;
    descend(depth, branch, first);
    descend(depth, branch, !first);
  }

  private void descend(int depth, int branch, boolean in) {
    var above = relaxation(depth).bound;
    if (above > incumbent.limit()) {
      return;
    }
    if (isOver()) {
      abandoned = Math.min(abandoned, above);
      return;
    }
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

  /** Fixes by reduced costs and draws conclusions; false if nothing better is left. */
  private boolean fix(Relaxation here) {
    var limit = incumbent.limit();
    for (var p = 0; p < model.parties; p++) {
      if (state.party[p] == State.FREE) {
        if (!here.taken[p] && here.bound + here.costOfTaking(p) > limit) {
          state.drop(p);
        } else if (here.taken[p] && here.bound + here.costOfDropping(p) > limit) {
          if (!state.take(p)) {
            return false;
          }
        }
      }
    }
    for (var d = 0; d < model.demands; d++) {
      var p = model.demandParty[d];
      if (!state.dead[d] && state.party[p] != State.OUT) {
        var taking = here.taken[p] ? 0 : here.costOfTaking(p);
        if (here.bound + taking + Math.max(0, here.reducedDemand[d]) > limit) {
          state.kill(d);
        }
      }
    }
    return state.propagate();
  }

  /** The free party that the relaxation can least decide on; −1 if none is free. */
  private int branch(Relaxation here) {
    var best = -1;
    var bestScore = Double.NEGATIVE_INFINITY;
    for (var p = 0; p < model.parties; p++) {
      if (state.party[p] == State.FREE) {
        var undecided = Math.min(here.average[p], 1 - here.average[p]);
        var score = undecided * (1 + model.plainFrom[p + 1] - model.plainFrom[p]);
        if (score > bestScore) {
          bestScore = score;
          best = p;
        }
      }
    }
    return best;
  }

  /** Builds something of what a relaxation takes, or of nothing. */
  private void propose(@Nullable Relaxation here) {
    if (places == 0 || places % (model.demands > 0 ? 1 : 16) == 0) {
      proposeAround(here, List.of());
      if (places == 0) {
        proposeOthers(here);
      }
    } else if (here != null && estimate(here) < incumbent.cost()) {
      var parties = open();
      for (var p = 0; p < model.parties; p++) {
        if (here.taken[p]) {
          parties.add(model.party[p]);
        }
      }
      incumbent.offer(parties);
    }
  }

  /** Greedy ensembles that lack a party of each set that the answer must differ from. */
  private void proposeOthers(@Nullable Relaxation here) {
    var lacking = List.of(List.<Integer>of());
    for (var taken : problem.taken()) {
      lacking =
          lacking.stream()
              .flatMap(left -> without(taken, left))
              .distinct()
              .limit(MOST_PROPOSED)
              .toList();
    }
    for (var left : lacking) {
      if (!left.isEmpty()) {
        proposeAround(here, left);
      }
    }
  }

  /** The parties left out, and one more of the taken ones unless they have one. */
  private Stream<List<Integer>> without(Set<Integer> taken, List<Integer> left) {
    if (left.stream().anyMatch(p -> taken.contains(model.party[p]))) {
      return Stream.of(left);
    }
    return IntStream.range(0, model.parties)
        .filter(p -> state.party[p] == State.FREE && taken.contains(model.party[p]))
        .mapToObj(p -> Stream.concat(left.stream(), Stream.of(p)).sorted().toList());
  }

  /** A greedy ensemble without some parties. */
  private void proposeAround(@Nullable Relaxation here, List<Integer> left) {
    var mark = state.mark();
    left.forEach(state::drop);
    greedy.reset();
    greedy.start();
    if (here != null) {
      greedy.addTaken(here);
    }
    if (greedy.complete()) {
      var parties = new TreeSet<Integer>();
      for (var p = 0; p < model.parties; p++) {
        if (greedy.in[p]) {
          parties.add(model.party[p]);
        }
      }
      incumbent.offerThinned(parties);
    }
    state.undo(mark);
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

  private Set<Integer> open() {
    var parties = new TreeSet<Integer>();
    for (var p = 0; p < model.parties; p++) {
      if (state.party[p] == State.IN) {
        parties.add(model.party[p]);
      }
    }
    return parties;
  }
}
