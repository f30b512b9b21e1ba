package org.interlock.alignment.bound;

import java.util.Arrays;
import org.interlock.alignment.supply.Stock;

/**
 * An organization that serves a need: its cost, and for each need the fewest points for which one
 * of its offerings serves it.
 *
 * @param number of the organization in the {@link Stock}
 * @param cost its points as a partner; 0 if it is fixed
 * @param fixed whether it is home or pinned
 * @param points by need; {@link LowerBound#NONE} if it doesn't serve it
 */
public record Candidate(int number, long cost, boolean fixed, long[] points) {

  static Candidate of(int number, long cost, boolean fixed, int needs) {
    var candidate = new Candidate(number, fixed ? 0 : cost, fixed, new long[needs]);
    Arrays.fill(candidate.points, LowerBound.NONE);
    return candidate;
  }

  /** Takes an offering into account. */
  public void serves(int need, long servicePoints) {
    points[need] = Math.min(points[need], servicePoints);
  }

  /** The same organization, but with other points for one need. */
  public Candidate with(int need, long otherPoints) {
    var changed = new Candidate(number, cost, fixed, points.clone());
    changed.points[need] = otherPoints;
    return changed;
  }

  public boolean serves(int need) {
    return points[need] < LowerBound.NONE;
  }
}
