package org.interlock.alignment.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From the whole problem to a {@link BranchAndBound} small enough to be searched: prices at the
 * root, a good ensemble from the core, and with both the reduced costs that decide most parties at
 * once. Then the tree is searched with growing patience, and made smaller again whenever a better
 * ensemble turns up.
 */
final class CoreSearch {

  private static final int CORE_PER_NEED = 3;
  private static final double NEAR = 0.95;
  private static final int CORE_PLACES = 200;
  private static final long FIRST_PLACES = 200;

  private final Problem problem;
  private final Bricks bricks;
  private final StopRule stop;
  private final Incumbent incumbent;
  private BranchAndBound tree;

  /** The greatest proven bound of what is not searched yet; infinite once all is. */
  private double bound = Double.NEGATIVE_INFINITY;

  CoreSearch(Problem problem, Bricks bricks, StopRule stop) {
    this.problem = problem;
    this.bricks = bricks;
    this.stop = stop;
    incumbent = new Incumbent(problem, bricks, stop);
    tree = tree(all(problem.parties().size()), all(bricks.count));
  }

  private static boolean[] all(int count) {
    var all = new boolean[count];
    Arrays.fill(all, true);
    return all;
  }

  private BranchAndBound tree(boolean[] kept, boolean[] usable) {
    return new BranchAndBound(new Model(problem, bricks, kept, usable), incumbent, stop);
  }

  @Nullable Ensemble best() {
    return incumbent.best();
  }

  /** No ensemble costs less, in units. */
  double bound() {
    return Math.min(bound, incumbent.cost());
  }

  boolean isProven() {
    return bound == Double.POSITIVE_INFINITY;
  }

  void run() {
    // Each says false only when nothing better than the incumbent is left, so that it is the best.
    if (!tree.begin() || !reduce() || !search()) {
      bound = Double.POSITIVE_INFINITY;
    }
  }

  /** Decides parties at the root as long as that decides many; false if nothing better is left. */
  private boolean reduce() {
    tree.root().start();
    propose(null);
    // With fewer parties the same steps are quicker and the gap mostly smaller; when hardly any go,
    // the tree has to decide.
    for (var size = Integer.MAX_VALUE; size() < 0.8 * size; ) {
      size = size();
      if (!raise()) {
        return false;
      }
      // Fixing needs a small gap: a better incumbent as well as a greater bound.
      propose(tree.root());
      searchCore();
      if (stop.now()) {
        return true;
      }
      if (!shrink()) {
        return false;
      }
    }
    return true;
  }

  private int size() {
    return tree.model.parties + tree.model.demands;
  }

  private void propose(@Nullable Relaxation root) {
    tree.proposals.around(root);
    tree.proposals.differing(root);
  }

  private boolean raise() {
    var possible = tree.raiseRoot();
    // Each of these is a bound of all that may be better than the incumbent of its time; what was
    // left out by then costs no less than that one. So the greatest holds beside the cost of the
    // incumbent.
    bound = Math.max(bound, tree.root().bound);
    return possible;
  }

  /** Searches with growing patience until time is up; false if nothing better is left. */
  private boolean search() {
    // Each search begins anew; as patience triples, all earlier ones together took at most half as
    // many places as the last.
    for (var patience = FIRST_PLACES; !stop.now(); patience *= 3) {
      var before = incumbent.cost();
      // What was abandoned has at least that bound, all else was searched.
      bound = Math.max(bound, tree.search(patience));
      if (isProven()) {
        return false;
      }
      rebuild(tree, bound);
      // A lower limit lets reduced costs decide more parties.
      if (incumbent.cost() < before && !stop.now() && !(raise() && shrink())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Looks for a better incumbent among the parties of least reduced cost, where the best ones
   * mostly are; a better incumbent lets reduced costs decide more. Proves nothing.
   */
  private void searchCore() {
    var size = CORE_PER_NEED * (tree.model.needs + 10);
    if (tree.model.parties <= 2 * size) {
      return;
    }
    var core = tree(core(size), all(bricks.count));
    // A core has other ports, so only the prices of needs can be carried over.
    core.root().startFrom(tree.root().needPrice);
    // Whatever ensemble it finds is one of the whole problem; its bounds say nothing about others.
    if (core.begin()) {
      rebuild(core, core.search(CORE_PLACES));
    }
  }

  /** So many parties of least reduced cost, with those that are in, taken or in the incumbent. */
  private boolean[] core(int size) {
    var core = new boolean[problem.parties().size()];
    var best = incumbent.best();
    var built = best == null ? Set.<Integer>of() : best.parties();
    var order = byReducedCost();
    for (var rank = 0; rank < order.size(); rank++) {
      var party = order.get(rank);
      core[tree.model.original[party]] =
          rank < size
              || tree.state.decision[party] == SearchState.IN
              || tree.root().taken[party]
              || built.contains(tree.model.original[party]);
    }
    return core;
  }

  /** The parties that are not out, those of least reduced cost first. */
  private List<Integer> byReducedCost() {
    var reducedCost = tree.root().reducedCost;
    return IntStream.range(0, tree.model.parties)
        .filter(party -> tree.state.decision[party] != SearchState.OUT)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer party) -> reducedCost[party])
                .thenComparing(party -> party))
        .toList();
  }

  /** Without demanding bricks, or near the bound, proof comes sooner than a better incumbent. */
  private void rebuild(BranchAndBound searched, double least) {
    if (searched.model.demands > 0 && least < NEAR * incumbent.cost()) {
      searched.proposals.rebuild(stop);
    }
  }

  /**
   * The same problem without the parties and bricks that can't be part of anything better; false if
   * nothing better is left.
   */
  private boolean shrink() {
    var root = tree.root();
    if (!tree.fix(root)) {
      return false;
    }
    // Who is out, and which brick is dead, is in nothing better than the incumbent: either by
    // reduced costs or by what follows from them.
    var whole = tree.model;
    var kept = new boolean[problem.parties().size()];
    var usable = all(bricks.count);
    for (var party = 0; party < whole.parties; party++) {
      kept[whole.original[party]] = tree.state.decision[party] != SearchState.OUT;
    }
    for (var demand = 0; demand < whole.demands; demand++) {
      usable[whole.demandBrick[demand]] = !tree.state.dead[demand];
    }
    tree = tree(kept, usable);
    // Stand-ins are looked for only now, among few: that takes the square of their number.
    if (problem.predecessors().isEmpty()) {
      tree = tree(new Dominance(tree.model).without(kept), usable);
    }
    tree.root().startFrom(root.needPrice);
    return tree.begin();
  }
}
