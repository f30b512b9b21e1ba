package org.interlock.alignment.solver;

import java.time.Duration;

/** Prints how long the solver takes for random problems of growing size. Run it by hand. */
final class SolverTimes {

  private SolverTimes() {}

  public static void main(String[] arguments) {
    var solver = new MipSolver();
    solver.solve(RandomProblems.problem(1, 2, 5, 3, 0.2), Duration.ofSeconds(5));
    measure(solver, 8, 200, 80);
    measure(solver, 12, 500, 200);
    measure(solver, 20, 2000, 800);
  }

  private static void measure(Solver solver, int needs, int bricks, int parties) {
    for (var seed = 0; seed < 5; seed++) {
      var problem = RandomProblems.problem(seed, needs, bricks, parties, 0.2);
      var started = System.nanoTime();
      var solution = solver.solve(problem, Duration.ofSeconds(20));
      var best = solution.best();
      System.out.printf(
          "%d needs × %d bricks, seed %d: %s %s ≥ %d in %d ms%n",
          needs,
          bricks,
          seed,
          solution.status(),
          best == null ? "–" : best.cost() + " with " + best.bricks().size() + " bricks",
          solution.bound(),
          (System.nanoTime() - started) / 1_000_000);
    }
  }
}
