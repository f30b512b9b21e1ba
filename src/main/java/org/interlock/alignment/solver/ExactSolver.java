package org.interlock.alignment.solver;

import java.time.Duration;
import org.interlock.alignment.solver.Solution.Status;
import org.springframework.stereotype.Component;

/**
 * Interlock's own solver: exact, in plain Java, on one thread. Bounds come from a Lagrangian {@link
 * Relaxation}, ensembles from {@link Greedy} and the prices of the relaxation. A {@link CoreSearch}
 * leaves to a {@link BranchAndBound} the parties that their reduced costs don't decide, which gives
 * the proof; the bricks of decided parties come from the {@link BrickSelection}.
 *
 * <p>It stops at the time limit, or when its thread is interrupted, with the best ensemble so far
 * and a bound that is valid.
 */
@Component
public final class ExactSolver implements Solver {

  @Override
  public Solution solve(Problem problem, Duration limit) {
    if (Thread.currentThread().isInterrupted()) {
      return new Solution(Status.UNKNOWN, 0, null);
    }
    var stop = new StopRule(limit);
    var search = new CoreSearch(problem, new Bricks(problem), stop);
    search.run();
    var best = search.best();
    if (search.isProven()) {
      return best == null ? Solution.infeasible() : new Solution(Status.OPTIMAL, best.cost(), best);
    }
    var bound = bound(problem, search);
    if (best == null) {
      return new Solution(Status.UNKNOWN, bound, null);
    }
    return bound >= best.cost()
        ? new Solution(Status.OPTIMAL, best.cost(), best)
        : new Solution(Status.FEASIBLE, bound, best);
  }

  /** Without the units that count parties, in whole points. */
  private static long bound(Problem problem, CoreSearch search) {
    // No ensemble has more parties than that, so no more units count parties than these.
    var homes = problem.parties().stream().filter(Problem.Party::home).count();
    var points = (search.bound() - problem.maxPartners() - homes) / Model.UNIT;
    // Costs in points are whole, so a bound is rounded up; what rounding may have added is taken
    // off first.
    return Math.max(0, (long) Math.ceil(points - 1e-6));
  }
}
