package org.interlock.alignment.search;

import org.interlock.alignment.bound.LowerBound;

/** The cost that was found under some rules, and the bound under the same rules. */
record Scenario(long limit, LowerBound relaxed) {

  /** Whether an ensemble that costs so much at least may be better than what was found. */
  boolean allows(long least) {
    return least < LowerBound.NONE && least <= limit;
  }
}
