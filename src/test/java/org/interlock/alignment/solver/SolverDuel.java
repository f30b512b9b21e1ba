package org.interlock.alignment.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares the exact solver with trying everything (small problems, with alternatives) and with the
 * reference (medium ones) on as many random problems as wanted. Run it by hand: {@code SolverDuel
 * small|medium FIRST COUNT}.
 */
final class SolverDuel {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private SolverDuel() {}

  public static void main(String[] arguments) {
    var small = arguments[0].equals("small");
    var first = Long.parseLong(arguments[1]);
    var count = Long.parseLong(arguments[2]);
    var wrong = 0;
    var infeasible = 0;
    for (var seed = first; seed < first + count; seed++) {
      var problem = small ? RandomProblems.small(seed) : RandomProblems.medium(seed);
      var exact = new ExactSolver();
      var mine = small ? ExactSolverTest.costs(exact, problem) : size(exact, problem);
      var expected = small ? tried(problem) : size(new MipSolver(), problem);
      infeasible += expected.isEmpty() ? 1 : 0;
      if (!mine.equals(expected)) {
        wrong++;
        System.out.printf("seed %d: %s instead of %s%n", seed, mine, expected);
      }
    }
    System.out.printf("%d problems, %d infeasible, %d different%n", count, infeasible, wrong);
  }

  private static List<Long> tried(Problem problem) {
    var oracle = new BruteForce();
    var best = oracle.best(problem);
    if (best == null) {
      return List.of();
    }
    var result = new ArrayList<>(List.of(best.cost(), (long) best.parties(), (long) best.bricks()));
    var first = new ExactSolver().solve(problem, LIMIT).best();
    if (first != null) {
      result.addAll(oracle.alternatives(problem, Set.copyOf(first.parties()), 3));
    }
    return result;
  }

  private static List<Long> size(Solver solver, Problem problem) {
    return ExactSolverTest.size(solver.solve(problem, LIMIT));
  }
}
