package org.interlock.alignment.solver;

import org.jspecify.annotations.Nullable;

/**
 * What a solver found.
 *
 * @param bound no building can cost less; 0 if nothing is known
 * @param best the building, or null if there is none or none was found in time
 */
public record Solution(Status status, long bound, @Nullable Building best) {

  /** Whether the best building is proven. */
  public enum Status {
    OPTIMAL,
    FEASIBLE,
    INFEASIBLE,
    /** Time ran out before any building was found; there may be one. */
    UNKNOWN
  }

  public static Solution infeasible() {
    return new Solution(Status.INFEASIBLE, 0, null);
  }
}
