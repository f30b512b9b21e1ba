package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the bricks of given parties: which of them to use so that the needs are served and the ports
 * closed at the least cost, and of those ways the one of fewest bricks. A depth-first search over
 * the brick for each need, then over the brick for each port that is still open; only bricks that
 * are chosen so can be part of an answer without idle bricks.
 */
final class BrickSelection {

  /** Once the cost can't fall any more, how long to look for a way with fewer bricks. */
  private static final long BRICK_STEPS = 20_000;

  /** One way to serve a need: by a brick, or {@link Ensemble#NOBODY} leaves it open. */
  private record Way(int brick, long points) {}

  /** A port of a brick that is used, by its number among the ports of that brick. */
  private record OpenPort(int brick, int number) {}

  /**
   * Bricks that keep the rules.
   *
   * @param cost what serving, leaving open and unverified ports cost; parties not counted
   */
  record Assembly(int[] bricks, long cost) {}

  private final Problem problem;
  private final Bricks bricks;
  private final StopRule stop;

  /** By brick: whether its party is given, and for how many needs and ports it is used now. */
  private final boolean[] allowed;

  private final int[] used;

  /** The bricks used now, and their ports; both grow and shrink with the search. */
  private final List<Integer> chosen = new ArrayList<>();

  private final List<OpenPort> ports = new ArrayList<>();

  /** By rank of the need, the ways to serve it; and the least cost of it and all later needs. */
  private Way[][] ways = {};

  private long[] leastRest = {};
  private @Nullable Assembly best;
  private long costLimit;
  private Set<Integer> needed = Set.of();
  private boolean tight;
  private long steps;

  BrickSelection(Problem problem, Bricks bricks, StopRule stop) {
    this.problem = problem;
    this.bricks = bricks;
    this.stop = stop;
    allowed = new boolean[bricks.count];
    used = new int[bricks.count];
  }

  /** A way that is found at once, usually the best one; null if there is none. */
  @Nullable Assembly quick(Iterable<Integer> parties) {
    return lay(parties, Set.of(), Long.MAX_VALUE, true);
  }

  /**
   * The best way that costs no more than that; null if there is none.
   *
   * @param needed parties of which a brick must be used, each brick for something
   */
  @Nullable Assembly best(Iterable<Integer> parties, Set<Integer> needed, long costLimit) {
    return lay(parties, needed, costLimit, false);
  }

  private @Nullable Assembly lay(
      Iterable<Integer> parties, Set<Integer> needed, long costLimit, boolean quick) {
    var own = new ArrayList<Integer>();
    for (var party : parties) {
      for (var brick : bricks.ofParty[party]) {
        allowed[brick] = true;
        own.add(brick);
      }
    }
    keepStanding(own);
    this.needed = needed;
    tight = !needed.isEmpty();
    best = null;
    this.costLimit = costLimit;
    if (findWays(own) && leastRest[0] <= costLimit) {
      // A negative number of steps ends the search with the first assembly.
      steps = quick ? -1 : Long.MAX_VALUE;
      serve(0, 0);
    }
    own.forEach(brick -> allowed[brick] = false);
    return best;
  }

  private void keepStanding(List<Integer> own) {
    for (var changed = true; changed; ) {
      changed = false;
      for (var brick : own) {
        if (allowed[brick] && !bricks.stands(brick, allowed)) {
          allowed[brick] = false;
          changed = true;
        }
      }
    }
  }

  /** False if a need that must be served can't be. Needs with fewer ways come first. */
  private boolean findWays(List<Integer> own) {
    var byNeed = waysByNeed(own);
    if (byNeed.stream().anyMatch(List::isEmpty)) {
      return false;
    }
    var cheapestFirst =
        Comparator.comparingLong(Way::points)
            .thenComparingInt(way -> way.brick() < 0 ? -1 : bricks.verified[way.brick()].length)
            .thenComparingInt(Way::brick);
    ways =
        byNeed.stream()
            // Few ways first: the tree is narrow where each node has most below it.
            .sorted(Comparator.comparingInt(List::size))
            .map(list -> list.stream().sorted(cheapestFirst).toArray(Way[]::new))
            .toArray(Way[][]::new);
    leastRest = new long[ways.length + 1];
    for (var rank = ways.length - 1; rank >= 0; rank--) {
      // Each need for itself in its cheapest way, all ports closed verified: no assembly costs
      // less.
      leastRest[rank] = leastRest[rank + 1] + ways[rank][0].points();
    }
    return true;
  }

  private List<List<Way>> waysByNeed(List<Integer> own) {
    var byNeed = new ArrayList<List<Way>>();
    for (var need : problem.needs()) {
      var list = new ArrayList<Way>();
      if (!need.must()) {
        list.add(new Way(Ensemble.NOBODY, need.open()));
      }
      byNeed.add(list);
    }
    for (var brick : own) {
      for (var i = 0; allowed[brick] && i < bricks.needs[brick].length; i++) {
        byNeed.get(bricks.needs[brick][i]).add(new Way(brick, bricks.points[brick][i]));
      }
    }
    return byNeed;
  }

  private boolean isEnough(long cost) {
    if (best == null) {
      // Until something is found only the limit counts, so that there is an answer also when time
      // is short. One without idle bricks can take long to find, so there the clock counts.
      return cost > costLimit || (tight && stop.now());
    }
    // Bricks and costs only grow on the way down, so equal cost with no fewer bricks leads nowhere.
    return (steps < 0)
        || cost > best.cost()
        || (cost == best.cost() && chosen.size() >= best.bricks().length)
        || (steps != Long.MAX_VALUE && --steps <= 0)
        || stop.now();
  }

  private void serve(int rank, long cost) {
    if (rank == ways.length) {
      close(0, cost);
      return;
    }
    // Bricks that are used anyway come first: of ways of equal cost they add no brick.
    for (var round = 0; round < 2; round++) {
      for (var way : ways[rank]) {
        // Ways are sorted by cost: what follows is no cheaper.
        if (isEnough(cost + way.points() + leastRest[rank + 1])) {
          break;
        }
        if (isFree(way) == (round == 0)) {
          add(way.brick());
          serve(rank + 1, cost + way.points());
          remove(way.brick());
        }
      }
    }
  }

  private boolean isFree(Way way) {
    return way.brick() == Ensemble.NOBODY || used[way.brick()] > 0;
  }

  /** Closes the ports from the given one on. */
  private void close(int index, long cost) {
    if (isEnough(cost)) {
      return;
    }
    if (index == ports.size()) {
      finish();
      return;
    }
    // Each port is closed in every way that matters: by a brick used already, or by each allowed
    // one. An assembly without idle bricks is reached by the choices that are in it.
    var port = ports.get(index);
    var verified = bricks.verified[port.brick()][port.number()];
    var unverified = bricks.unverified[port.brick()][port.number()];
    if (isAnyUsed(verified)) {
      close(index + 1, cost);
      return;
    }
    // Closed, but at a cost: another brick may close it verified, which also may be needed later.
    if (isAnyUsed(unverified)) {
      closeBy(verified, index, cost);
      close(index + 1, cost + problem.unverified());
    } else {
      closeBy(verified, index, cost);
      closeBy(unverified, index, cost + problem.unverified());
    }
  }

  private void closeBy(int[] closing, int index, long cost) {
    for (var round = 0; round < 2; round++) {
      for (var brick : closing) {
        // Bricks without ports of their own first: they end the way at once.
        if (allowed[brick] && (bricks.verified[brick].length == 0) == (round == 0)) {
          add(brick);
          close(index + 1, cost);
          remove(brick);
        }
      }
    }
  }

  private boolean isAnyUsed(int[] closing) {
    for (var brick : closing) {
      if (used[brick] > 0) {
        return true;
      }
    }
    return false;
  }

  private void add(int brick) {
    if (brick != Ensemble.NOBODY && used[brick]++ == 0) {
      chosen.add(brick);
      for (var port = 0; port < bricks.verified[brick].length; port++) {
        ports.add(new OpenPort(brick, port));
      }
    }
  }

  private void remove(int brick) {
    if (brick != Ensemble.NOBODY && --used[brick] == 0) {
      chosen.removeLast();
      for (var port = 0; port < bricks.verified[brick].length; port++) {
        ports.removeLast();
      }
    }
  }

  private void finish() {
    var found = chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    if (!tight || (usesAllNeeded(found) && isTight(found))) {
      // The cost on the way is too high if a brick laid later serves or closes more cheaply.
      var cost = cost(found);
      if (best == null || cost < best.cost() || found.length < best.bricks().length) {
        best = new Assembly(found, cost);
        // At the least cost that there can be, the search goes on for fewer bricks only; after so
        // many steps the fewest are no longer proven.
        steps = steps == Long.MAX_VALUE && cost == leastRest[0] ? BRICK_STEPS : steps;
      }
    }
  }

  private boolean usesAllNeeded(int[] found) {
    var parties = new ArrayList<Integer>();
    Arrays.stream(found).forEach(brick -> parties.add(bricks.partyOf[brick]));
    return parties.containsAll(needed);
  }

  /** Whether no part of these bricks serves as well. */
  boolean isTight(int[] found) {
    // All parts are tried with the same search: the best of them has fewer bricks if any serves as
    // well.
    var part = new BrickSelection(problem, bricks, stop).ofBricks(found);
    return part != null && part.bricks().length == found.length;
  }

  private @Nullable Assembly ofBricks(int[] given) {
    var own = Arrays.stream(given).boxed().toList();
    own.forEach(brick -> allowed[brick] = true);
    costLimit = Long.MAX_VALUE;
    steps = Long.MAX_VALUE;
    if (findWays(own)) {
      serve(0, 0);
    }
    return best;
  }

  private long cost(int[] found) {
    var cost = 0L;
    for (var ofNeed : ways) {
      for (var way : ofNeed) {
        if (isFree(way)) {
          cost += way.points();
          break;
        }
      }
    }
    for (var brick : found) {
      for (var port : bricks.verified[brick]) {
        cost += isAnyUsed(port) ? 0 : problem.unverified();
      }
    }
    return cost;
  }
}
