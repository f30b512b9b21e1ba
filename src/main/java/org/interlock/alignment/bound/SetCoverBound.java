package org.interlock.alignment.bound;

import java.util.List;

/**
 * The least points for serving each set of needs by at most so many organizations, each of which
 * serves a set of needs alone: the dynamic programme for set cover, in 3ⁿ steps for n needs.
 */
final class SetCoverBound implements LowerBound {

  /** More needs would take seconds. */
  static final int MAX_NEEDS = 12;

  private final long[] points;
  private final long[] base;
  private final long fixedPoints;
  private final int all;

  /** By number of partners, then by set of needs. */
  private final long[][] least;

  /**
   * @param points by set of needs, what the cheapest partner of choice asks for serving it alone
   * @param base by need, the points without any partner of choice
   * @param partners number of partners of choice; none are possible if negative
   * @param fixedPoints points of the pinned partners
   */
  SetCoverBound(long[] points, long[] base, int partners, long fixedPoints) {
    this.points = points;
    this.base = base;
    this.fixedPoints = fixedPoints;
    this.all = (1 << base.length) - 1;
    this.least = new long[Math.clamp(partners, 0, base.length + 1) + 1][all + 1];
    for (var count = 0; count < least.length; count++) {
      for (var set = 1; set <= all; set++) {
        least[count][set] = least(count, set);
      }
    }
  }

  private long least(int partners, int set) {
    var first = set & -set;
    var sum = base[Integer.numberOfTrailingZeros(first)] + least[partners][set ^ first];
    if (partners > 0) {
      var others = least[partners - 1];
      var rest = set ^ first;
      for (var part = rest; ; part = (part - 1) & rest) {
        sum = Math.min(sum, points[part | first] + others[rest ^ part]);
        if (part == 0) {
          break;
        }
      }
    }
    return Math.min(sum, NONE);
  }

  @Override
  public long least() {
    return Math.min(NONE, fixedPoints + least[least.length - 1][all]);
  }

  @Override
  public long with(Candidate candidate) {
    return least(candidate, all, 0, candidate.cost(), partners(candidate));
  }

  @Override
  public long withTwo(Candidate candidate) {
    return least(candidate, all, 2, candidate.cost(), partners(candidate));
  }

  @Override
  public long with(Candidate candidate, int need, long servicePoints) {
    return least(
        candidate, all ^ 1 << need, 0, candidate.cost() + servicePoints, partners(candidate));
  }

  @Override
  public long withTwo(Candidate candidate, int need, long servicePoints) {
    return least(
        candidate, all ^ 1 << need, 1, candidate.cost() + servicePoints, partners(candidate));
  }

  @Override
  public long with(Candidate candidate, int need, long servicePoints, List<Candidate> others) {
    var beside =
        others.stream().filter(other -> other.number() != candidate.number()).distinct().toList();
    var partners =
        partners(candidate) - (int) beside.stream().filter(other -> !other.fixed()).count();
    return with(candidate, all ^ 1 << need, candidate.cost() + servicePoints, beside, 0, partners);
  }

  private long with(
      Candidate candidate, int rest, long cost, List<Candidate> others, int from, int partners) {
    if (from == others.size() || partners < 0) {
      return least(candidate, rest, 0, cost, partners);
    }
    var other = others.get(from);
    var served = served(other) & rest;
    var best = NONE;
    for (var set = served; ; set = (set - 1) & served) {
      var sum = cost + other.cost() + points(other, set);
      best = Math.min(best, with(candidate, rest ^ set, sum, others, from + 1, partners));
      if (set == 0) {
        return best;
      }
    }
  }

  /** How many partners there may be beside an organization. */
  private int partners(Candidate candidate) {
    return least.length - (candidate.fixed() ? 1 : 2);
  }

  /**
   * The least points if an organization serves some of these needs and others the rest.
   *
   * @param fewest how many it serves at least
   */
  private long least(Candidate candidate, int rest, int fewest, long cost, int partners) {
    if (partners < 0) {
      return NONE;
    }
    var others = least[partners];
    var served = served(candidate) & rest;
    var best = NONE;
    for (var set = served; ; set = (set - 1) & served) {
      if (Integer.bitCount(set) >= fewest) {
        best = Math.min(best, cost + points(candidate, set) + others[rest ^ set]);
      }
      if (set == 0) {
        return Math.min(NONE, fixedPoints + best);
      }
    }
  }

  private int served(Candidate candidate) {
    var served = 0;
    for (var need = 0; need < base.length; need++) {
      served |= candidate.serves(need) ? 1 << need : 0;
    }
    return served;
  }

  private static long points(Candidate candidate, int set) {
    var sum = 0L;
    for (var bits = set; bits > 0; bits &= bits - 1) {
      sum += candidate.points()[Integer.numberOfTrailingZeros(bits)];
    }
    return sum;
  }
}
