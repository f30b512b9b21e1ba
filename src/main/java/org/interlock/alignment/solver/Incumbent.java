package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The best building so far, and what is built of parties that a search proposes. */
final class Incumbent {

  private final Problem problem;
  private final Bricks bricks;
  private final BrickSelection mason;
  private final Set<Integer> pinned;
  private final boolean differs;
  private @Nullable Building best;
  private double worst;

  Incumbent(Problem problem, Bricks bricks, StopRule stop) {
    this.problem = problem;
    this.bricks = bricks;
    this.mason = new BrickSelection(problem, bricks, stop);
    pinned = new TreeSet<>();
    IntStream.range(0, problem.parties().size())
        .filter(p -> problem.parties().get(p).pinned())
        .forEach(pinned::add);
    differs = !problem.taken().isEmpty();
    worst = mostEver();
  }

  /** More than any ensemble can cost, in units. */
  private double mostEver() {
    var most = 1.0;
    for (var need : problem.needs()) {
      most += need.open();
      most += need.services().stream().mapToLong(Problem.Service::points).max().orElse(0);
    }
    for (var party : problem.parties()) {
      most += party.points() + 1;
    }
    for (var brick : problem.bricks()) {
      most += (double) brick.ports().size() * problem.unverified();
    }
    return most * Model.UNIT;
  }

  @Nullable Building best() {
    return best;
  }

  /** The cost of the best one in units, or more than any has. */
  double cost() {
    return best == null ? worst : units(best);
  }

  private static double units(Building building) {
    return building.cost() * Model.UNIT + building.parties().size();
  }

  /**
   * A place of the search whose bound is greater has nothing better: no ensemble of less cost, or
   * of the same with fewer parties, or of the same with fewer bricks, unless there can't be fewer.
   */
  double limit() {
    if (best == null) {
      return worst;
    }
    var fewest = best.bricks().size() <= best.parties().size() - idlePins(best);
    return units(best) + (fewest ? -0.99 : 0.01);
  }

  private long idlePins(Building building) {
    return pinned.stream()
        .filter(p -> building.bricks().stream().noneMatch(b -> bricks.party[b] == p))
        .count();
  }

  /** Builds what these parties can build and keeps it if it is the best so far. */
  void offer(Set<Integer> parties) {
    var work = mason.quick(parties);
    if (work != null) {
      consider(work);
    }
  }

  /** The same, and leaves out parties as long as that makes it cheaper. */
  void offerThinned(Set<Integer> parties) {
    var left = new TreeSet<>(parties);
    var work = mason.quick(left);
    if (work == null) {
      return;
    }
    for (var p : costlyFirst(left)) {
      left.remove(p);
      var less = mason.quick(left);
      if (less != null && total(less) <= total(work)) {
        work = less;
      } else {
        left.add(p);
      }
    }
    consider(work);
  }

  private List<Integer> costlyFirst(Set<Integer> parties) {
    return parties.stream()
        .filter(p -> !pinned.contains(p))
        .sorted(
            Comparator.comparingLong((Integer p) -> -problem.parties().get(p).points())
                .thenComparing(p -> p))
        .toList();
  }

  private double total(BrickSelection.Work work) {
    var parties = parties(work.bricks());
    var cost = work.cost() * Model.UNIT + parties.size();
    for (var p : parties) {
      cost += problem.parties().get(p).points() * Model.UNIT;
    }
    return cost;
  }

  private Set<Integer> parties(int[] used) {
    var parties = new TreeSet<>(pinned);
    Arrays.stream(used).forEach(b -> parties.add(bricks.party[b]));
    return parties;
  }

  /** All parties are decided: finds the best that they can build, exactly. */
  void settle(Set<Integer> parties) {
    if (problem.taken().contains(parties)) {
      return;
    }
    var paid = 0L;
    for (var p : parties) {
      paid += problem.parties().get(p).points();
    }
    var most = best == null ? Long.MAX_VALUE : best.cost() - paid;
    var needed = new TreeSet<Integer>();
    if (differs) {
      needed.addAll(parties);
      needed.removeAll(pinned);
    }
    var work = mason.best(parties, needed, most);
    if (work != null) {
      consider(work);
    }
  }

  private void consider(BrickSelection.Work work) {
    if (total(work) > cost() + 0.01) {
      return;
    }
    var used = new ArrayList<Integer>();
    Arrays.stream(work.bricks()).forEach(used::add);
    var found = Building.of(problem, used).orElse(null);
    if (found != null
        && (!differs || mason.isTight(work.bricks()))
        && (best == null || Building.BEST_FIRST.compare(found, best) < 0)) {
      best = found;
    }
  }
}
