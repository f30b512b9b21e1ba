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

  /** One way to serve a need: by a brick, or {@link Building#NOBODY} leaves it open. */
  private record Way(int brick, long points) {}

  /**
   * Bricks that keep the rules.
   *
   * @param cost what serving, leaving open and unverified ports cost; parties not counted
   */
  record Work(int[] bricks, long cost) {}

  private final Problem problem;
  private final Bricks bricks;
  private final StopRule stop;

  private final boolean[] allowed;
  private final int[] used;
  private final List<Integer> laid = new ArrayList<>();
  private final List<int[]> ports = new ArrayList<>();
  private Way[][] ways = {};
  private long[] rest = {};
  private @Nullable Work best;
  private long bestCost;
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
  @Nullable Work quick(Iterable<Integer> parties) {
    return lay(parties, Set.of(), Long.MAX_VALUE, true);
  }

  /**
   * The best way that costs no more than that; null if there is none.
   *
   * @param needed parties of which a brick must be used, each brick for something
   */
  @Nullable Work best(Iterable<Integer> parties, Set<Integer> needed, long most) {
    return lay(parties, needed, most, false);
  }

  private @Nullable Work lay(
      Iterable<Integer> parties, Set<Integer> needed, long most, boolean quick) {
    var mine = new ArrayList<Integer>();
    for (var p : parties) {
      for (var b : bricks.of[p]) {
        allowed[b] = true;
        mine.add(b);
      }
    }
    keepStanding(mine);
    this.needed = needed;
    tight = !needed.isEmpty();
    best = null;
    bestCost = most;
    if (findWays(mine) && rest[0] <= most) {
      steps = quick ? -1 : Long.MAX_VALUE;
      serve(0, 0);
    }
    mine.forEach(b -> allowed[b] = false);
    return best;
  }

  private void keepStanding(List<Integer> mine) {
    for (var changed = true; changed; ) {
      changed = false;
      for (var b : mine) {
        if (allowed[b] && !bricks.stands(b, allowed)) {
          allowed[b] = false;
          changed = true;
        }
      }
    }
  }

  /** False if a need that must be served can't be. Needs with fewer ways come first. */
  private boolean findWays(List<Integer> mine) {
    var lists = new ArrayList<List<Way>>();
    for (var need : problem.needs()) {
      var list = new ArrayList<Way>();
      if (!need.must()) {
        list.add(new Way(Building.NOBODY, need.open()));
      }
      lists.add(list);
    }
    for (var b : mine) {
      for (var i = 0; allowed[b] && i < bricks.needs[b].length; i++) {
        lists.get(bricks.needs[b][i]).add(new Way(b, bricks.points[b][i]));
      }
    }
    if (lists.stream().anyMatch(List::isEmpty)) {
      return false;
    }
    var cheapestFirst =
        Comparator.comparingLong(Way::points)
            .thenComparingInt(way -> way.brick() < 0 ? -1 : bricks.firm[way.brick()].length)
            .thenComparingInt(Way::brick);
    ways =
        lists.stream()
            .sorted(Comparator.comparingInt(List::size))
            .map(list -> list.stream().sorted(cheapestFirst).toArray(Way[]::new))
            .toArray(Way[][]::new);
    rest = new long[ways.length + 1];
    for (var i = ways.length - 1; i >= 0; i--) {
      rest[i] = rest[i + 1] + ways[i][0].points();
    }
    return true;
  }

  private boolean isEnough(long cost) {
    if (best == null) {
      return cost > bestCost || (tight && stop.now());
    }
    return (steps < 0)
        || cost > best.cost()
        || (cost == best.cost() && laid.size() >= best.bricks().length)
        || (steps != Long.MAX_VALUE && --steps <= 0)
        || stop.now();
  }

  private void serve(int i, long cost) {
    if (i == ways.length) {
      close(0, cost);
      return;
    }
    // Bricks that are used anyway come first: of ways of equal cost they add no brick.
    for (var round = 0; round < 2; round++) {
      for (var way : ways[i]) {
        if (isEnough(cost + way.points() + rest[i + 1])) {
          break;
        }
        if (isFree(way) == (round == 0)) {
          add(way.brick());
          serve(i + 1, cost + way.points());
          remove(way.brick());
        }
      }
    }
  }

  private boolean isFree(Way way) {
    return way.brick() == Building.NOBODY || used[way.brick()] > 0;
  }

  /** Closes the ports from the given one on. */
  private void close(int i, long cost) {
    if (isEnough(cost)) {
      return;
    }
    if (i == ports.size()) {
      finish();
      return;
    }
    var firm = bricks.firm[ports.get(i)[0]][ports.get(i)[1]];
    var loose = bricks.loose[ports.get(i)[0]][ports.get(i)[1]];
    if (isAnyUsed(firm)) {
      close(i + 1, cost);
      return;
    }
    if (isAnyUsed(loose)) {
      closeBy(firm, i, cost);
      close(i + 1, cost + problem.unverified());
    } else {
      closeBy(firm, i, cost);
      closeBy(loose, i, cost + problem.unverified());
    }
  }

  private void closeBy(int[] closing, int i, long cost) {
    for (var round = 0; round < 2; round++) {
      for (var b : closing) {
        if (allowed[b] && (bricks.firm[b].length == 0) == (round == 0)) {
          add(b);
          close(i + 1, cost);
          remove(b);
        }
      }
    }
  }

  private boolean isAnyUsed(int[] closing) {
    for (var b : closing) {
      if (used[b] > 0) {
        return true;
      }
    }
    return false;
  }

  private void add(int b) {
    if (b != Building.NOBODY && used[b]++ == 0) {
      laid.add(b);
      for (var port = 0; port < bricks.firm[b].length; port++) {
        ports.add(new int[] {b, port});
      }
    }
  }

  private void remove(int b) {
    if (b != Building.NOBODY && --used[b] == 0) {
      laid.removeLast();
      for (var port = 0; port < bricks.firm[b].length; port++) {
        ports.removeLast();
      }
    }
  }

  private void finish() {
    var found = laid.stream().mapToInt(Integer::intValue).sorted().toArray();
    if (!tight || (usesAllNeeded(found) && isTight(found))) {
      var cost = cost(found);
      if (best == null || cost < best.cost() || found.length < best.bricks().length) {
        best = new Work(found, cost);
        steps = steps == Long.MAX_VALUE && cost == rest[0] ? BRICK_STEPS : steps;
      }
    }
  }

  /** Once the cost can't fall any more, how long to look for a way with fewer bricks. */
  private static final long BRICK_STEPS = 20_000;

  private boolean usesAllNeeded(int[] found) {
    var parties = new ArrayList<Integer>();
    Arrays.stream(found).forEach(b -> parties.add(bricks.party[b]));
    return parties.containsAll(needed);
  }

  /** Whether no part of these bricks serves as well. */
  boolean isTight(int[] found) {
    var part = new BrickSelection(problem, bricks, stop).ofBricks(found);
    return part != null && part.bricks().length == found.length;
  }

  private @Nullable Work ofBricks(int[] some) {
    var mine = Arrays.stream(some).boxed().toList();
    mine.forEach(b -> allowed[b] = true);
    bestCost = Long.MAX_VALUE;
    steps = Long.MAX_VALUE;
    if (findWays(mine)) {
      serve(0, 0);
    }
    return best;
  }

  private long cost(int[] found) {
    var cost = 0L;
    for (var way : ways) {
      for (var one : way) {
        if (isFree(one)) {
          cost += one.points();
          break;
        }
      }
    }
    for (var b : found) {
      for (var port : bricks.firm[b]) {
        cost += isAnyUsed(port) ? 0 : problem.unverified();
      }
    }
    return cost;
  }
}
