package org.interlock.alignment.solver;

import java.time.Duration;

/** Finds the ensemble of least cost, then of fewest parties, then of fewest bricks. */
public interface Solver {

  /** The same problem gives the same solution, unless time runs out. */
  Solution solve(Problem problem, Duration limit);
}
