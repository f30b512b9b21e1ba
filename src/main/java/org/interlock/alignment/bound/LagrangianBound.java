package org.interlock.alignment.bound;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prices of needs for which no organization is worth its cost: the Lagrangian dual of covering the
 * needs by organizations, raised by a subgradient ascent (Held and Karp 1970; Beasley 1993). Not as
 * tight as {@link SetCoverBound}, but for any number of needs.
 *
 * <p>Why it is a bound: let each need have a price of at most its base. Whoever serves it asks at
 * least the price plus min(0, points − price). So an ensemble costs at least the fixed points, all
 * prices, and for each of its partners the cost with these minima, its reduced cost; and no choice
 * of at most so many partners has less than the sum of the smallest reduced costs below zero.
 */
final class LagrangianBound implements LowerBound {

  private static final int STEPS = 100;
  private static final int PATIENCE = 8;

  /** Of the bound, how much more is aimed at. */
  private static final double AIM = 0.03;

  /** By need: the points without any partner of choice. */
  private final double[] base;

  /** By candidate: its cost, and where its services begin; by service: its need and points. */
  private final double[] costs;

  private final int[] from;
  private final int[] needs;
  private final double[] points;
  private final int partners;
  private final double fixedPoints;
  private final double[] prices;
  private double bound = Double.NEGATIVE_INFINITY;

  /** The reduced cost that the last partner has for whom there is room; 0 if there is for all. */
  private double lastTaken;

  /**
   * @param candidates partners of choice
   * @param base by need, the points without any of them
   * @param partners how many of them there may be
   * @param fixedPoints points of the pinned partners
   */
  LagrangianBound(List<Candidate> candidates, long[] base, int partners, long fixedPoints) {
    this.base = Arrays.stream(base).mapToDouble(points -> points).toArray();
    this.partners = partners;
    this.fixedPoints = fixedPoints;
    costs = candidates.stream().mapToDouble(Candidate::cost).toArray();
    from = starts(candidates, base.length);
    needs = new int[from[costs.length]];
    points = new double[needs.length];
    fillServices(candidates);
    prices = firstPrices();
    ascend();
  }

  /** By candidate where its services begin; the end of the last comes last. */
  private static int[] starts(List<Candidate> candidates, int needs) {
    var starts = new int[candidates.size() + 1];
    for (var index = 0; index < candidates.size(); index++) {
      starts[index + 1] = starts[index] + served(candidates.get(index), needs);
    }
    return starts;
  }

  private void fillServices(List<Candidate> candidates) {
    var at = 0;
    for (var candidate : candidates) {
      for (var need = 0; need < base.length; need++) {
        if (candidate.serves(need)) {
          needs[at] = need;
          points[at++] = candidate.points()[need];
        }
      }
    }
  }

  private static int served(Candidate candidate, int needs) {
    var count = 0;
    for (var need = 0; need < needs; need++) {
      count += candidate.serves(need) ? 1 : 0;
    }
    return count;
  }

  /** Of each need the cheapest way to have it, if an organization's cost is shared. */
  private double[] firstPrices() {
    var first = base.clone();
    for (var index = 0; index < costs.length; index++) {
      for (var at = from[index]; at < from[index + 1]; at++) {
        var share = costs[index] / (from[index + 1] - from[index]);
        first[needs[at]] = Math.min(first[needs[at]], points[at] + share);
      }
    }
    return first;
  }

  private void ascend() {
    var best = prices.clone();
    var served = new int[base.length];
    var pace = 1.0;
    // A bound beyond all points says that a need has nobody: more is not to be learnt.
    for (int step = 0, stale = 0; step < STEPS && bound < NONE / 2.0; step++) {
      var value = evaluate(served);
      if (value > bound + 1e-9 * Math.abs(value)) {
        bound = value;
        System.arraycopy(prices, 0, best, 0, best.length);
        stale = 0;
      } else if (++stale == PATIENCE) {
        stale = 0;
        pace /= 2;
        // A row of steps without progress was too long a way: back to the best prices, in shorter
        // steps.
        System.arraycopy(best, 0, prices, 0, best.length);
        evaluate(served);
      }
      // By need, once less how often it is served is the subgradient: what nobody serves gets
      // dearer, what several do cheaper.
      var norm = Arrays.stream(served).mapToDouble(times -> (1.0 - times) * (1 - times)).sum();
      if (norm == 0) {
        break;
      }
      for (var need = 0; need < base.length; need++) {
        var change = pace * AIM * Math.max(1, bound) / norm * (1 - served[need]);
        // Above its base a price would only pay for what is there without partners; below zero it
        // is no bound.
        prices[need] = Math.clamp(prices[need] + change, 0, base[need]);
      }
    }
    // Bounds with a candidate start from these prices, so bound and last taken must be of them,
    // too.
    System.arraycopy(best, 0, prices, 0, best.length);
    bound = evaluate(served);
  }

  /** The bound that these prices prove; counts how often each need would be served. */
  private double evaluate(int[] served) {
    var negatives =
        IntStream.range(0, costs.length)
            .mapToDouble(this::reduced)
            .filter(reduced -> reduced < 0)
            .sorted()
            .toArray();
    var room = Math.clamp(partners, 0, negatives.length);
    // Whoever is dearer than the last for whom there is room is not taken. Equal ones all count as
    // taken, which changes the steps but not the bound.
    lastTaken =
        negatives.length == room ? 0 : room == 0 ? Double.NEGATIVE_INFINITY : negatives[room - 1];
    countServices(served);
    var sum = fixedPoints + Arrays.stream(prices).sum();
    for (var rank = 0; rank < room; rank++) {
      sum += negatives[rank];
    }
    return sum;
  }

  private void countServices(int[] served) {
    for (var need = 0; need < base.length; need++) {
      // At its base a need is served without partners.
      served[need] = prices[need] >= base[need] ? 1 : 0;
    }
    for (var index = 0; index < costs.length; index++) {
      if (isTaken(reduced(index))) {
        for (var at = from[index]; at < from[index + 1]; at++) {
          served[needs[at]] += points[at] < prices[needs[at]] ? 1 : 0;
        }
      }
    }
  }

  private boolean isTaken(double reduced) {
    return reduced < 0 && reduced <= lastTaken;
  }

  private double reduced(int index) {
    var sum = costs[index];
    for (var at = from[index]; at < from[index + 1]; at++) {
      sum += Math.min(0, points[at] - prices[needs[at]]);
    }
    return sum;
  }

  @Override
  public long least() {
    return whole(bound);
  }

  @Override
  public long with(Candidate candidate) {
    // If it is not worth its cost, it comes on top of the best choice of others, which may lose a
    // place for it. If it is, the bound has it or somebody worth more.
    return whole(bound + Math.max(0, reduced(candidate, -1)));
  }

  @Override
  public long with(Candidate candidate, int need, long servicePoints) {
    var before = reduced(candidate, -1);
    // The need costs these points instead of its price, whatever else the candidate does. What the
    // bound took it for must not count twice; services of fixed ones are in the base.
    var forced = reduced(candidate, need) + servicePoints - prices[need];
    return whole(bound + forced - (!candidate.fixed() && isTaken(before) ? before : 0));
  }

  @Override
  public long withTwo(Candidate candidate) {
    var first = Double.POSITIVE_INFINITY;
    var second = Double.POSITIVE_INFINITY;
    for (var need = 0; need < prices.length; need++) {
      if (candidate.serves(need)) {
        var more = candidate.points()[need] - prices[need];
        // The two needs for which it asks least beyond the price; one that it would serve anyway
        // asks nothing more.
        second = Math.min(second, Math.max(first, more));
        first = Math.min(first, more);
      }
    }
    var forced = reduced(candidate, -1) + Math.max(0, first) + Math.max(0, second);
    return whole(bound + Math.max(0, forced));
  }

  @Override
  public long withTwo(Candidate candidate, int need, long servicePoints) {
    var more = Double.POSITIVE_INFINITY;
    for (var other = 0; other < prices.length; other++) {
      if (other != need && candidate.serves(other)) {
        more = Math.min(more, Math.max(0, candidate.points()[other] - prices[other]));
      }
    }
    // Two numbers rounded up are together at most one more than their sum rounded up.
    return Math.min(NONE, with(candidate, need, servicePoints) + Math.max(0, whole(more) - 1));
  }

  @Override
  public long with(Candidate candidate, int need, long servicePoints, List<Candidate> others) {
    // Who is not worth its cost is in no best choice, so it comes on top; who is may be in it and
    // adds nothing. Each is rounded up, hence one less for each.
    var more =
        others.stream()
            .filter(other -> other.number() != candidate.number())
            .distinct()
            .mapToLong(other -> Math.max(0, whole(reduced(other, -1)) - 1))
            .sum();
    return Math.min(NONE, with(candidate, need, servicePoints) + more);
  }

  /** What taking an organization adds, but for one need. */
  private double reduced(Candidate candidate, int except) {
    var sum = (double) candidate.cost();
    for (var need = 0; need < prices.length; need++) {
      // What fixed ones serve is in the base.
      sum +=
          need == except || candidate.fixed() || !candidate.serves(need)
              ? 0
              : Math.min(0, candidate.points()[need] - prices[need]);
    }
    return sum;
  }

  /** All points are whole, so a bound is rounded up. */
  private static long whole(double bound) {
    return (long) Math.min(NONE, Math.ceil(bound - 1e-6));
  }
}
