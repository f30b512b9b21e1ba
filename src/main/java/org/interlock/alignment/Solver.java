package org.interlock.alignment;

import java.time.Duration;

/** Finds the building of least cost, then of fewest parties, then of fewest bricks. */
interface Solver {

  /** The same problem gives the same solution, unless time runs out. */
  Solution solve(Problem problem, Duration limit);
}
