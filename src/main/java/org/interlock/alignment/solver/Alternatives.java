package org.interlock.alignment.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlock.alignment.solver.Solution.Status;

/**
 * Further ensembles, each the best of those whose set of parties differs from all before it.
 *
 * @param withBest the best one, then the further ones
 * @param isExhausted whether there are no more, though more were wanted
 */
public record Alternatives(List<Ensemble> withBest, boolean isExhausted) {

  /** At most so many; fewer if there are no more, or none that is proven before the deadline. */
  public static Alternatives to(
      Ensemble best, int count, Problem problem, Solver solver, long deadline) {
    var found = new ArrayList<>(List.of(best));
    var rest = problem.without(best.parties());
    while (found.size() <= count) {
      var left = deadline - System.nanoTime();
      var next =
          left > 0
              ? solver.solve(rest, Duration.ofNanos(left))
              : new Solution(Status.UNKNOWN, 0, null);
      // Only a proven one, or a better one could be missing before it.
      if (next.status() != Status.OPTIMAL || next.best() == null) {
        return new Alternatives(found, next.status() == Status.INFEASIBLE);
      }
      found.add(next.best());
      // Barring one set after the other gives the ensembles in the order of their cost.
      rest = rest.without(next.best().parties());
    }
    return new Alternatives(found, false);
  }

  /** The worst of them. */
  public Ensemble last() {
    return withBest.getLast();
  }
}
