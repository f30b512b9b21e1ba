package org.interlock.alignment;

import org.interlock.alignment.Alignment.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a solver found.
 *
 * @param bound no building can cost less; 0 if nothing is known
 * @param best the building, or null if there is none or none was found in time
 */
record Solution(Status status, long bound, @Nullable Building best) {

  static Solution infeasible() {
    return new Solution(Status.INFEASIBLE, 0, null);
  }
}
