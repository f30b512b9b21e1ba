package org.interlock.alignment;

import java.util.Arrays;

/**
 * What {@link Bounds} knows of an organization: its cost, and for each need the fewest points for
 * which one of its offerings serves it.
 *
 * @param number of the organization
 * @param cost its points as a partner; 0 if home
 * @param free by need, the points of its best offering that requires nothing; {@link Bounds#NONE}
 *     without one
 * @param ported by need, the points of its best offering that requires something
 * @param conflicted whether it may conflict with another organization
 */
record Contender(
    int number,
    long cost,
    boolean home,
    boolean pinned,
    boolean conflicted,
    long[] free,
    long[] ported) {

  static Contender of(
      int number, long cost, boolean home, boolean pinned, boolean conflicted, int needs) {
    var contender =
        new Contender(number, cost, home, pinned, conflicted, new long[needs], new long[needs]);
    Arrays.fill(contender.free, Bounds.NONE);
    Arrays.fill(contender.ported, Bounds.NONE);
    return contender;
  }

  /** Takes an offering into account. */
  void serves(int need, long points, boolean requires) {
    var best = requires ? ported : free;
    best[need] = Math.min(best[need], points);
  }

  long points(int need) {
    return Math.min(free[need], ported[need]);
  }

  /** The needs it serves, as bits. */
  int needs() {
    var bits = 0;
    for (var need = 0; need < free.length; need++) {
      bits |= points(need) < Bounds.NONE ? 1 << need : 0;
    }
    return bits;
  }
}
