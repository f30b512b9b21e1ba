package org.interlock.alignment.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Solution.Status;
import org.jspecify.annotations.Nullable;

/**
 * Solves small problems by trying every set of bricks and every set of further parties, written
 * from the rules of the specification alone: the oracle for {@link MipSolver}.
 */
final class BruteForce implements Solver {

  /** What one set of bricks costs, in the order in which answers are compared. */
  record Score(long cost, int parties, int bricks, long service) implements Comparable<Score> {

    @Override
    public int compareTo(Score other) {
      if (cost != other.cost) {
        return Long.compare(cost, other.cost);
      }
      return parties != other.parties
          ? Integer.compare(parties, other.parties)
          : Integer.compare(bricks, other.bricks);
    }
  }

  @Override
  public Solution solve(Problem problem, Duration limit) {
    var best = best(problem);
    return best == null ? Solution.infeasible() : new Solution(Status.OPTIMAL, best.cost(), null);
  }

  @Nullable Score best(Problem problem) {
    Score best = null;
    for (var mask = 0; mask < 1 << problem.bricks().size(); mask++) {
      var score = score(problem, used(problem, mask));
      if (score != null && (best == null || score.compareTo(best) < 0)) {
        best = score;
      }
    }
    return best;
  }

  /** The least cost with a need served by another brick, or left open if that is allowed. */
  @Nullable Long otherwise(Problem problem, int need, int brick) {
    var one = problem.needs().get(need);
    return least(problem, one, used -> way(one, used, brick, !one.must()));
  }

  /** The least cost with a need served. */
  @Nullable Long served(Problem problem, int need) {
    var one = problem.needs().get(need);
    return least(problem, one, used -> way(one, used, -1, false));
  }

  /** The least cost without any brick of a party that is not pinned. */
  @Nullable Long withoutParty(Problem problem, int party) {
    Long least = null;
    for (var mask = 0; mask < 1 << problem.bricks().size(); mask++) {
      var used = used(problem, mask);
      var score = parties(problem, used).contains(party) ? null : score(problem, used);
      least = score == null ? least : min(least, score.cost());
    }
    return least;
  }

  private static @Nullable Long least(
      Problem problem, Need need, Function<Set<Integer>, @Nullable Long> way) {
    Long least = null;
    for (var mask = 0; mask < 1 << problem.bricks().size(); mask++) {
      var used = used(problem, mask);
      var score = score(problem, used);
      var other = score == null ? null : way.apply(used);
      if (score != null && other != null) {
        var usual = Objects.requireNonNull(way(need, used, -1, !need.must()));
        least = min(least, score.cost() - usual + other);
      }
    }
    return least;
  }

  private static @Nullable Long way(Need need, Set<Integer> used, int without, boolean open) {
    Long least = open ? need.open() : null;
    for (var service : need.services()) {
      if (service.brick() != without && used.contains(service.brick())) {
        least = min(least, service.points());
      }
    }
    return least;
  }

  private static Long min(@Nullable Long one, long other) {
    return one == null ? other : Math.min(one, other);
  }

  /**
   * The costs of the cheapest sets of bricks of which no part serves as well, each with other
   * parties than those before it.
   */
  List<Long> alternatives(Problem problem, Set<Integer> taken, int count) {
    var scores = new ArrayList<@Nullable Score>();
    var sets = new ArrayList<Set<Integer>>();
    for (var mask = 0; mask < 1 << problem.bricks().size(); mask++) {
      sets.add(used(problem, mask));
      scores.add(score(problem, sets.getLast()));
    }
    var tight = new ArrayList<Integer>();
    for (var mask = 0; mask < scores.size(); mask++) {
      if (scores.get(mask) != null && isTight(mask, scores)) {
        tight.add(mask);
      }
    }
    tight.sort(Comparator.comparing(scores::get));
    var seen = new HashSet<>(Set.of(taken));
    var costs = new ArrayList<Long>();
    for (var mask : tight) {
      if (costs.size() < count && seen.add(parties(problem, sets.get(mask)))) {
        costs.add(scores.get(mask).cost());
      }
    }
    return costs;
  }

  private static boolean isTight(int mask, List<@Nullable Score> scores) {
    for (var less = (mask - 1) & mask; mask > 0; less = (less - 1) & mask) {
      var score = scores.get(less);
      if (score != null && score.service() <= scores.get(mask).service()) {
        return false;
      }
      if (less == 0) {
        break;
      }
    }
    return true;
  }

  private static Set<Integer> used(Problem problem, int mask) {
    var used = new HashSet<Integer>();
    for (var b = 0; b < problem.bricks().size(); b++) {
      if ((mask >> b & 1) == 1) {
        used.add(b);
      }
    }
    return used;
  }

  private static Set<Integer> parties(Problem problem, Set<Integer> used) {
    var parties = new HashSet<Integer>();
    for (var p = 0; p < problem.parties().size(); p++) {
      if (problem.parties().get(p).pinned()) {
        parties.add(p);
      }
    }
    for (var b : used) {
      parties.add(problem.bricks().get(b).party());
    }
    return parties;
  }

  private static @Nullable Score score(Problem problem, Set<Integer> used) {
    var parties = parties(problem, used);
    var cost = 0L;
    var paid = 0L;
    var partners = 0;
    for (var p : parties) {
      if (!problem.parties().get(p).home()) {
        partners++;
        paid += problem.parties().get(p).points();
      }
    }
    if (partners > problem.maxPartners() || problem.predecessors().contains(parties)) {
      return null;
    }
    for (var pair : problem.conflicts()) {
      if (parties.contains(pair.first()) && parties.contains(pair.second())) {
        return null;
      }
    }
    for (var need : problem.needs()) {
      List<Long> ways = new ArrayList<>();
      if (!need.must()) {
        ways.add(need.open());
      }
      for (var service : need.services()) {
        if (used.contains(service.brick())) {
          ways.add(service.points());
        }
      }
      if (ways.isEmpty()) {
        return null;
      }
      cost += ways.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
    for (var b : used) {
      for (var port : problem.bricks().get(b).ports()) {
        var firm = port.verified().stream().anyMatch(used::contains);
        var loose = port.unverified().stream().anyMatch(used::contains);
        if (!firm && !loose) {
          return null;
        }
        cost += firm ? 0 : problem.unverified();
      }
    }
    return new Score(paid + cost, parties.size(), used.size(), cost);
  }
}
