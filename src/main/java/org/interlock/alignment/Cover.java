package org.interlock.alignment;

/**
 * The least points for serving each set of needs by at most so many organizations, each of which
 * serves a set of needs alone: the dynamic programme for set cover, in 3ⁿ steps for n needs.
 */
final class Cover implements Relaxed {

  /** More needs would take seconds. */
  static final int MOST_NEEDS = 12;

  private final long[] points;
  private final long[] base;
  private final long fixed;
  private final int all;

  /** By number of partners, then by set of needs. */
  private final long[][] least;

  /**
   * @param points by set of needs, what the cheapest partner of choice asks for serving it alone
   * @param base by need, the points without any partner of choice
   * @param most number of partners of choice; none are possible if negative
   * @param fixed points of those who are there anyway
   */
  Cover(long[] points, long[] base, int most, long fixed) {
    this.points = points;
    this.base = base;
    this.fixed = fixed;
    this.all = (1 << base.length) - 1;
    this.least = new long[Math.clamp(most, 0, base.length + 1) + 1][all + 1];
    for (var partners = 0; partners < least.length; partners++) {
      for (var set = 1; set <= all; set++) {
        least[partners][set] = least(partners, set);
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
    return Math.min(NONE, fixed + least[least.length - 1][all]);
  }

  @Override
  public long with(Contender one) {
    return with(one, 0, all, one.cost());
  }

  @Override
  public long with(Contender one, int need, long some) {
    return with(one, 1 << need, all ^ 1 << need, one.cost() + some);
  }

  /** With what is left of the needs served by the organization or by others. */
  private long with(Contender one, int served, int rest, long cost) {
    var partners = least.length - (one.there() ? 1 : 2);
    if (partners < 0) {
      return NONE;
    }
    var needs = 0;
    for (var need = 0; need < base.length; need++) {
      needs |= one.serves(need) ? 1 << need : 0;
    }
    var others = least[partners];
    var best = cost + others[rest];
    for (var set = needs & ~served; set > 0; set = (set - 1) & needs & ~served) {
      var sum = cost;
      for (var bits = set; bits > 0; bits &= bits - 1) {
        sum += one.points()[Integer.numberOfTrailingZeros(bits)];
      }
      best = Math.min(best, sum + others[rest ^ set]);
    }
    return Math.min(NONE, fixed + best);
  }
}
