package org.interlock.alignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interlock.alignment.solver.Solution.Status;
import org.junit.jupiter.api.Test;

class ExactSolverTest extends SolverContract {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ExactSolver solver = new ExactSolver();

  ExactSolverTest() {
    super(new ExactSolver());
  }

  @Test
  void agreesWithTryingEverythingOnProblemsOfAllShapes() {
    var oracle = new BruteForce();
    for (var seed = 0; seed < 300; seed++) {
      var problem = RandomProblems.small(seed);
      var expected = new ArrayList<Long>();
      var score = oracle.best(problem);
      var best = solver.solve(problem, LIMIT).best();
      if (score != null && best != null) {
        expected.addAll(List.of(score.cost(), (long) score.parties(), (long) score.bricks()));
        expected.addAll(oracle.alternatives(problem, Set.copyOf(best.parties()), 3));
      }
      assertThat(best == null).as("seed " + seed).isEqualTo(score == null);
      assertThat(costs(solver, problem)).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void agreesWithTheReferenceOnLargerProblemsOfAllShapes() {
    for (var seed = 0; seed < 60; seed++) {
      var problem = RandomProblems.medium(seed);
      var expected = new MipSolver().solve(problem, LIMIT);
      var found = solver.solve(problem, LIMIT);
      assertThat(found.status()).as("seed " + seed).isEqualTo(expected.status());
      assertThat(size(found)).as("seed " + seed).isEqualTo(size(expected));
    }
  }

  static List<Long> size(Solution solution) {
    var best = solution.best();
    return best == null
        ? List.of()
        : List.of(best.cost(), (long) best.parties().size(), (long) best.bricks().size());
  }

  /** Cost, parties and bricks of the best building, and the costs of three others. */
  static List<Long> costs(Solver solver, Problem problem) {
    var best = solver.solve(problem, LIMIT).best();
    if (best == null) {
      return List.of();
    }
    var costs =
        new ArrayList<>(
            List.of(best.cost(), (long) best.parties().size(), (long) best.bricks().size()));
    Alternatives.to(best, 3, problem, solver, System.nanoTime() + LIMIT.toNanos())
        .withBest()
        .stream()
        .skip(1)
        .forEach(next -> costs.add(next.cost()));
    return costs;
  }

  @Test
  void givesAValidBoundWhenTimeRunsOut() {
    var problem = SolverRace.problem(1, 30, 300, 1.5);

    var early = solver.solve(problem, Duration.ofMillis(30));
    var late = solver.solve(problem, Duration.ofMillis(600));

    assertThat(early.status()).isNotEqualTo(Status.INFEASIBLE);
    assertThat(early.bound()).isLessThanOrEqualTo(late.best().cost());
    assertThat(late.bound()).isLessThanOrEqualTo(late.best().cost()).isPositive();
  }

  @Test
  void stopsWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    var solution = solver.solve(SolverRace.problem(1, 50, 1000, 1.5), Duration.ofMinutes(1));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(solution.status()).isIn(Status.FEASIBLE, Status.UNKNOWN);
  }
}
