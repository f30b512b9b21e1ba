package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The best ensemble so far, and what is built of parties that a search proposes. */
final class Incumbent {

  private final Problem problem;
  private final Bricks bricks;
  private final BrickSelection selection;
  private final Set<Integer> pinned;

  /** Whether the answer must differ from others, and so must have no idle bricks. */
  private final boolean differs;

  private @Nullable Ensemble best;
  private double ceiling;

  Incumbent(Problem problem, Bricks bricks, StopRule stop) {
    this.problem = problem;
    this.bricks = bricks;
    this.selection = new BrickSelection(problem, bricks, stop);
    pinned = new TreeSet<>();
    IntStream.range(0, problem.parties().size())
        .filter(party -> problem.parties().get(party).pinned())
        .forEach(pinned::add);
    differs = !problem.predecessors().isEmpty();
    ceiling = ceiling();
  }

  /** More than any ensemble can cost, in units: each need and party once, each port unverified. */
  private double ceiling() {
    var sum = 1.0;
    for (var need : problem.needs()) {
      sum += need.open();
      sum += need.services().stream().mapToLong(Problem.Service::points).max().orElse(0);
    }
    for (var party : problem.parties()) {
      sum += party.points() + 1;
    }
    for (var brick : problem.bricks()) {
      sum += (double) brick.ports().size() * problem.unverified();
    }
    return sum * Model.UNIT;
  }

  @Nullable Ensemble best() {
    return best;
  }

  /** The cost of the best one in units, or more than any has. */
  double cost() {
    return best == null ? ceiling : units(best);
  }

  private static double units(Ensemble ensemble) {
    return ensemble.cost() * Model.UNIT + ensemble.parties().size();
  }

  /**
   * A place of the search whose bound is greater has nothing better: no ensemble of less cost, or
   * of the same with fewer parties, or of the same with fewer bricks, unless there can't be fewer.
   */
  double limit() {
    if (best == null) {
      return ceiling;
    }
    // Costs in units are whole. As long as fewer bricks could be better, places of equal cost are
    // searched too: the limit is just above the cost. If there are as few bricks as parties that
    // use any, equal cost has nothing better, so the limit is just above the cost less one.
    // (Ensembles in which more of the pins are idle might have fewer bricks; those are passed
    // over.)
    var fewest = best.bricks().size() <= best.parties().size() - idlePins(best);
    return units(best) + (fewest ? -0.99 : 0.01);
  }

  private long idlePins(Ensemble ensemble) {
    return pinned.stream()
        .filter(
            party -> ensemble.bricks().stream().noneMatch(brick -> bricks.partyOf[brick] == party))
        .count();
  }

  /** Builds what these parties can build and keeps it if it is the best so far. */
  void offer(Set<Integer> parties) {
    var assembly = selection.quick(parties);
    if (assembly != null) {
      consider(assembly);
    }
  }

  /** The same, and leaves out parties as long as that makes it cheaper. */
  void offerThinned(Set<Integer> parties) {
    var left = new TreeSet<>(parties);
    var assembly = selection.quick(left);
    if (assembly == null) {
      return;
    }
    // What saves most goes first; each party is tried once, so this takes as many looks as parties.
    for (var party : costlyFirst(left)) {
      left.remove(party);
      var less = selection.quick(left);
      // Also at equal cost, which rids the set of parties that are of no use.
      if (less != null && total(less) <= total(assembly)) {
        assembly = less;
      } else {
        left.add(party);
      }
    }
    consider(assembly);
  }

  private List<Integer> costlyFirst(Set<Integer> parties) {
    return parties.stream()
        .filter(party -> !pinned.contains(party))
        .sorted(
            Comparator.comparingLong((Integer party) -> -problem.parties().get(party).points())
                .thenComparing(party -> party))
        .toList();
  }

  private double total(BrickSelection.Assembly assembly) {
    var parties = parties(assembly.bricks());
    var cost = assembly.cost() * Model.UNIT + parties.size();
    for (var party : parties) {
      cost += problem.parties().get(party).points() * Model.UNIT;
    }
    return cost;
  }

  private Set<Integer> parties(int[] used) {
    var parties = new TreeSet<>(pinned);
    Arrays.stream(used).forEach(brick -> parties.add(bricks.partyOf[brick]));
    return parties;
  }

  /** All parties are decided: finds the best that they can build, exactly. */
  void settle(Set<Integer> parties) {
    // An ensemble of just these parties is barred; one of fewer belongs to the place where the
    // others are out.
    if (problem.predecessors().contains(parties)) {
      return;
    }
    var paid = 0L;
    for (var party : parties) {
      paid += problem.parties().get(party).points();
    }
    // The parties are paid in full: an assembly that leaves one of them without a brick is found
    // where that one is out, and costs less there.
    var costLimit = best == null ? Long.MAX_VALUE : best.cost() - paid;
    var needed = new TreeSet<Integer>();
    if (differs) {
      // An ensemble of exactly these parties: who has no brick would be no part of it.
      needed.addAll(parties);
      needed.removeAll(pinned);
    }
    var assembly = selection.best(parties, needed, costLimit);
    if (assembly != null) {
      consider(assembly);
    }
  }

  private void consider(BrickSelection.Assembly assembly) {
    // Costs in units are whole, so a hundredth keeps those that are equal.
    if (total(assembly) > cost() + 0.01) {
      return;
    }
    var used = new ArrayList<Integer>();
    Arrays.stream(assembly.bricks()).forEach(used::add);
    // The rules are checked on the problem itself, so that a fault of the search could never become
    // an answer that breaks them.
    var found = Ensemble.of(problem, used).orElse(null);
    if (found != null
        && (!differs || selection.isTight(assembly.bricks()))
        && (best == null || Ensemble.BEST_FIRST.compare(found, best) < 0)) {
      best = found;
    }
  }
}
