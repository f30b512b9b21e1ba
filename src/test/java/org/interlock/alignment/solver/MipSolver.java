package org.interlock.alignment.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.time.Duration;
import org.interlock.alignment.solver.Solution.Status;

/**
 * Solves by mixed-integer programming with OR-Tools (SCIP): first the least cost, then among the
 * ensembles of that cost the fewest parties and bricks. Two small programs instead of one with huge
 * weights, so that a solver's floating-point numbers tell everything apart.
 */
public class MipSolver implements Solver {

  /** What the second program gets at least, when the first took all the time. */
  private static final Duration TIE_BREAK = Duration.ofMillis(100);

  private final String engine;

  MipSolver() {
    this("SCIP");
  }

  /**
   * @param engine SCIP or HIGHS
   */
  MipSolver(String engine) {
    this.engine = engine;
  }

  /** Loads the native library when the first alignment is asked for, not at start. */
  private static final class Native {

    static {
      Loader.loadNativeLibraries();
    }

    public static void load() {}
  }

  /**
   * @throws IllegalArgumentException if the answer must differ from others
   */
  @Override
  public Solution solve(Problem problem, Duration limit) {
    if (!problem.predecessors().isEmpty()) {
      throw new IllegalArgumentException("The reference finds no alternatives");
    }
    Native.load();
    var deadline = System.nanoTime() + limit.toNanos();
    try (var program = new Program(problem, engine)) {
      var status = program.minimizeCost(limit);
      return switch (status) {
        case OPTIMAL -> optimal(program, deadline);
        case FEASIBLE -> feasible(program);
        case INFEASIBLE -> Solution.infeasible();
        default -> new Solution(Status.UNKNOWN, Math.max(0, program.bound()), null);
      };
    }
  }

  private static Solution optimal(Program program, long deadline) {
    var cheapest = program.ensemble();
    var left = Duration.ofNanos(deadline - System.nanoTime());
    var time = left.compareTo(TIE_BREAK) < 0 ? TIE_BREAK : left;
    var status = program.minimizeSize(cheapest, time);
    var best = cheapest;
    if (status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE) {
      var smallest = program.ensemble();
      best = Ensemble.BEST_FIRST.compare(smallest, cheapest) < 0 ? smallest : cheapest;
    }
    return new Solution(Status.OPTIMAL, cheapest.cost(), best);
  }

  private static Solution feasible(Program program) {
    var found = program.ensemble();
    var bound = Math.min(found.cost(), Math.max(0, program.bound()));
    return new Solution(bound == found.cost() ? Status.OPTIMAL : Status.FEASIBLE, bound, found);
  }
}
