package org.interlock.alignment;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The least points for serving each set of needs by at most so many organizations, each of which
 * serves a set of needs alone: the dynamic programme for set cover.
 */
final class Cover {

  private final Best.Offer offer;
  private final long[] base;
  private final @Nullable Contender lost;
  private final int all;

  /** By number of partners, then by set of needs. */
  private final long[][] least;

  /**
   * @param base by need, the points without any of these organizations
   * @param most number of partners; none are possible if negative
   */
  Cover(Best.Offer offer, long[] base, int most, @Nullable Contender lost) {
    this.offer = offer;
    this.base = base;
    this.lost = lost;
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
    var points = base[Integer.numberOfTrailingZeros(first)] + least[partners][set ^ first];
    if (partners > 0) {
      for (var part = set; part > 0; part = (part - 1) & set) {
        if ((part & first) != 0) {
          points = Math.min(points, offer.points()[part] + least[partners - 1][set ^ part]);
        }
      }
    }
    return Math.min(points, Bounds.NONE);
  }

  long least() {
    return least[least.length - 1][all];
  }

  /** Who is in the cheapest one. */
  Set<Contender> chosen() {
    var chosen = new LinkedHashSet<Contender>();
    var partners = least.length - 1;
    for (var set = all; set > 0; ) {
      var part = part(partners, set);
      var contender = offer.contenders()[part];
      if (part == 0 || contender == null) {
        set &= set - 1;
      } else {
        chosen.add(contender);
        set ^= part;
        partners--;
      }
    }
    return chosen;
  }

  /**
   * The needs that one partner serves of a set in the cheapest one; none if its first is served
   * without.
   */
  private int part(int partners, int set) {
    var first = set & -set;
    for (var part = set; part > 0 && partners > 0; part = (part - 1) & set) {
      if ((part & first) != 0
          && offer.points()[part] + least[partners - 1][set ^ part] == least[partners][set]) {
        return part;
      }
    }
    return 0;
  }

  /** The least points with this partner, whatever it does. */
  long with(Contender one) {
    return least.length < 2 || one == lost ? Bounds.NONE : with(one, one.needs(), all, one.cost());
  }

  private long with(Contender one, int needs, int rest, long cost) {
    var others = least[least.length - (one.home() ? 1 : 2)];
    var best = cost + others[rest];
    for (var set = needs; set > 0; set = (set - 1) & needs) {
      var points = cost;
      for (var bits = set; bits > 0; bits &= bits - 1) {
        points += one.points(Integer.numberOfTrailingZeros(bits));
      }
      best = Math.min(best, points + others[rest ^ set]);
    }
    return best;
  }

  /** The least points with an offering of this organization that requires something. */
  long withPort(Contender one) {
    var best = Bounds.NONE;
    if (one != lost && (one.home() || least.length > 1)) {
      for (var need = 0; need < base.length; need++) {
        if (one.ported()[need] < Bounds.NONE) {
          var bit = 1 << need;
          var cost = one.cost() + one.ported()[need];
          best = Math.min(best, with(one, one.needs() & ~bit, all ^ bit, cost));
        }
      }
    }
    return best;
  }
}
