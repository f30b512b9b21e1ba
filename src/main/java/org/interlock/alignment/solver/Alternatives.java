package org.interlock.alignment.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlock.alignment.Alignment.Status;

/**
 * Looks for further buildings, each the best of those whose set of parties differs from all before
 * it.
 */
public final class Alternatives {

  private final Solver solver;
  private final Problem problem;

  public Alternatives(Solver solver, Problem problem) {
    this.solver = solver;
    this.problem = problem;
  }

  /** At most so many; fewer if there are no more, or none that is proven before the deadline. */
  public List<Building> to(Building best, int count, long deadline) {
    var found = new ArrayList<Building>();
    var rest = problem.without(best.parties());
    while (found.size() < count) {
      var left = deadline - System.nanoTime();
      var next = left > 0 ? solver.solve(rest, Duration.ofNanos(left)) : Solution.infeasible();
      if (next.status() != Status.OPTIMAL || next.best() == null) {
        break;
      }
      found.add(next.best());
      rest = rest.without(next.best().parties());
    }
    return found;
  }
}
