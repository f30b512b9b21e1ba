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
    // Each partner of choice serves a need at least, so more of them than needs are of no use; one
    // more row is for one that is given and may serve nothing.
    this.least = new long[Math.clamp(partners, 0, base.length + 1) + 1][all + 1];
    for (var count = 0; count < least.length; count++) {
      // A set comes after all its subsets, which are smaller numbers.
      for (var set = 1; set <= all; set++) {
        least[count][set] = least(count, set);
      }
    }
  }

  private long least(int partners, int set) {
    // The lowest need of the set is served by somebody: without partners, or by one who also serves
    // some part of the rest. Trying all parts is exhaustive, and as the lowest need is always in,
    // no split of the set is tried twice.
    var first = set & -set;
    var sum = base[Integer.numberOfTrailingZeros(first)] + least[partners][set ^ first];
    if (partners > 0) {
      var others = least[partners - 1];
      var rest = set ^ first;
      // All subsets of the rest, greatest first: one less borrows through the bits that are not in
      // it.
      for (var part = rest; ; part = (part - 1) & rest) {
        sum = Math.min(sum, points[part | first] + others[rest ^ part]);
        if (part == 0) {
          break;
        }
      }
    }
    // NONE is an eighth of the greatest number, so sums of a few of them don't overflow.
    return Math.min(sum, NONE);
  }

  @Override
  public long least() {
    return Math.min(NONE, fixedPoints + least[least.length - 1][all]);
  }

  @Override
  public long with(Candidate candidate) {
    return least(candidate, beside(candidate), 0);
  }

  @Override
  public long withTwo(Candidate candidate) {
    return least(candidate, beside(candidate), 2);
  }

  @Override
  public long with(Candidate candidate, int need, long servicePoints) {
    return least(candidate, beside(candidate).served(1 << need, servicePoints), 0);
  }

  @Override
  public long withTwo(Candidate candidate, int need, long servicePoints) {
    return least(candidate, beside(candidate).served(1 << need, servicePoints), 1);
  }

  @Override
  public long with(Candidate candidate, int need, long servicePoints, List<Candidate> others) {
    var beside =
        others.stream().filter(other -> other.number() != candidate.number()).distinct().toList();
    return with(candidate, beside(candidate).served(1 << need, servicePoints), beside);
  }

  private long with(Candidate candidate, Rest rest, List<Candidate> others) {
    if (others.isEmpty() || rest.partners() < 0) {
      return least(candidate, rest, 0);
    }
    // All ways in which the next one serves some of what is left, or nothing.
    var other = others.getFirst();
    var left = rest.beside(other);
    var served = served(other) & rest.needs();
    var best = NONE;
    for (var set = served; ; set = (set - 1) & served) {
      var without = left.served(set, points(other, set));
      best = Math.min(best, with(candidate, without, others.subList(1, others.size())));
      if (set == 0) {
        return best;
      }
    }
  }

  /**
   * What is left of the question when some partners and services are settled.
   *
   * @param needs still to be served, as a set
   * @param cost of what is settled
   * @param partners of choice that may still come
   */
  private record Rest(int needs, long cost, int partners) {

    Rest beside(Candidate candidate) {
      // Who is fixed costs nothing here and takes no place: its points are in the fixed ones.
      return new Rest(needs, cost + candidate.cost(), partners - (candidate.fixed() ? 0 : 1));
    }

    Rest served(int set, long servicePoints) {
      return new Rest(needs & ~set, cost + servicePoints, partners);
    }
  }

  private Rest beside(Candidate candidate) {
    // One row less, as the first is for none.
    return new Rest(all, 0, least.length - 1).beside(candidate);
  }

  /**
   * The least points if an organization serves some of these needs and others the rest.
   *
   * @param fewest how many it serves at least
   */
  private long least(Candidate candidate, Rest rest, int fewest) {
    if (rest.partners() < 0) {
      return NONE;
    }
    // What it does not serve is served for the least, perhaps by itself again: that only makes the
    // bound lower.
    var others = least[rest.partners()];
    var served = served(candidate) & rest.needs();
    var best = NONE;
    for (var set = served; ; set = (set - 1) & served) {
      if (Integer.bitCount(set) >= fewest) {
        best = Math.min(best, rest.cost() + points(candidate, set) + others[rest.needs() ^ set]);
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
