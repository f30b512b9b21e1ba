package org.interlock.alignment.bound;

import java.util.Arrays;
import org.interlock.alignment.supply.Stock;

/**
 * An organization that serves a need: its cost, and for each need the fewest points for which one
 * of its offerings serves it.
 *
 * @param number of the organization in the {@link Stock}
 * @param cost its points as a partner; 0 if it is there anyway
 * @param there whether it is home or pinned
 * @param points by need; {@link LowerBound#NONE} if it doesn't serve it
 */
public record Candidate(int number, long cost, boolean there, long[] points) {

  static Candidate of(int number, long cost, boolean there, int needs) {
    var contender = new Candidate(number, there ? 0 : cost, there, new long[needs]);
    Arrays.fill(contender.points, LowerBound.NONE);
    return contender;
  }

  /** Takes an offering into account. */
  public void serves(int need, long some) {
    points[need] = Math.min(points[need], some);
  }

  /** The same organization, but with other points for one need. */
  public Candidate with(int need, long other) {
    var changed = new Candidate(number, cost, there, points.clone());
    changed.points[need] = other;
    return changed;
  }

  public boolean serves(int need) {
    return points[need] < LowerBound.NONE;
  }
}
