package org.interlock.alignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Pair;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;
import org.interlock.alignment.solver.Solution.Status;
import org.junit.jupiter.api.Test;

/** What every solver has to do. */
abstract class SolverContract {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Solver solver;
  private final BruteForce oracle = new BruteForce();

  SolverContract(Solver solver) {
    this.solver = solver;
  }

  @Test
  void agreesWithTryingEverything() {
    var infeasible = 0;
    for (var seed = 0; seed < 300; seed++) {
      infeasible += agrees(problem(seed), "seed " + seed) ? 0 : 1;
    }
    assertThat(infeasible).isBetween(20, 150);
  }

  private static Problem problem(int seed) {
    var ports = seed % 4 * 0.2;
    return RandomProblems.problem(seed, 1 + seed % 5, 3 + seed % 9, 2 + seed % 6, ports);
  }

  /** Whether there is an answer, and the same. */
  private boolean agrees(Problem problem, String description) {
    var expected = oracle.best(problem);
    var solution = solver.solve(problem, LIMIT);
    if (expected == null) {
      assertThat(solution.status()).as(description).isEqualTo(Status.INFEASIBLE);
      return false;
    }
    assertThat(solution.status()).as(description).isEqualTo(Status.OPTIMAL);
    var best = solution.best();
    assertThat(List.of(best.cost(), best.parties().size(), best.bricks().size()))
        .as(description)
        .isEqualTo(List.of(expected.cost(), expected.parties(), expected.bricks()));
    assertThat(solution.bound()).as(description).isEqualTo(expected.cost());
    assertThat(solver.solve(problem, LIMIT)).as(description).isEqualTo(solution);
    return true;
  }

  @Test
  void letsBricksHoldEachOther() {
    var problem =
        problem(
            List.of(must("n", new Service(0, 10))),
            List.of(brick(0, port(1)), brick(1, port(0))),
            List.of());

    assertThat(solver.solve(problem, LIMIT).best().bricks()).containsExactly(0, 1);
  }

  @Test
  void paysForAPortThatIsClosedByUnverifiedJointsOnly() {
    var problem =
        problem(
            List.of(must("n", new Service(0, 0))),
            List.of(brick(0, new Port("c", List.of(), List.of(1))), brick(0)),
            List.of());

    assertThat(solver.solve(problem, LIMIT).best().cost()).isEqualTo(100 + 25);
  }

  @Test
  void closesAPortVerifiedIfThatCostsLess() {
    var problem =
        problem(
            List.of(must("n", new Service(0, 0))),
            List.of(brick(0, new Port("c", List.of(2), List.of(1))), brick(0), brick(0)),
            List.of());

    assertThat(solver.solve(problem, LIMIT).best().bricks()).containsExactly(0, 2);
  }

  @Test
  void keepsRivalsApart() {
    var needs = List.of(must("n", new Service(0, 0)), must("m", new Service(1, 0)));
    var bricks = List.of(brick(0), brick(1));

    assertThat(solver.solve(problem(needs, bricks, List.of(new Pair(0, 1))), LIMIT).status())
        .isEqualTo(Status.INFEASIBLE);
  }

  @Test
  void prefersFewerPartiesThenFewerBricksAmongEqualCosts() {
    var free = List.of(new Party("a", 0, true, false), new Party("b", 0, true, false));
    var problem =
        new Problem(
            List.of(
                must("n", new Service(0, 5), new Service(1, 5), new Service(3, 5)),
                must("m", new Service(1, 5), new Service(2, 5), new Service(3, 5))),
            List.of(brick(0), brick(1), brick(0), brick(0)),
            free,
            List.of(),
            6,
            25,
            List.of());

    assertThat(solver.solve(problem, LIMIT).best().bricks()).hasSize(1);
  }

  @Test
  void keepsAPinnedPartyWithoutABrick() {
    var parties = List.of(new Party("a", 100, false, false), new Party("b", 150, false, true));
    var problem =
        new Problem(
            List.of(must("n", new Service(0, 10))),
            List.of(brick(0)),
            parties,
            List.of(),
            6,
            25,
            List.of());

    var best = solver.solve(problem, LIMIT).best();

    assertThat(best.cost()).isEqualTo(100 + 150 + 10);
    assertThat(best.parties()).isEqualTo(new TreeSet<>(List.of(0, 1)));
  }

  @Test
  void prefersFewerBricksAlsoIfAPinnedPartyIsIdleThen() {
    var problem =
        new Problem(
            List.of(
                must("n", new Service(0, 0), new Service(2, 0)),
                must("m", new Service(1, 0), new Service(2, 0))),
            List.of(brick(0), brick(1), brick(2)),
            List.of(
                new Party("a", 50, false, true),
                new Party("b", 100, false, false),
                new Party("c", 100, false, false)),
            List.of(),
            6,
            25,
            List.of());

    assertThat(solver.solve(problem, LIMIT).best().bricks()).containsExactly(2);
  }

  private static Problem problem(List<Need> needs, List<Brick> bricks, List<Pair> conflicts) {
    var parties = List.of(new Party("a", 100, false, false), new Party("b", 100, false, false));
    return new Problem(needs, bricks, parties, conflicts, 6, 25, List.of());
  }

  private static Need must(String key, Service... services) {
    return new Need(key, true, 450, List.of(services));
  }

  private static Brick brick(int party, Port... ports) {
    return new Brick("b", party, List.of(ports));
  }

  private static Port port(int... closing) {
    return new Port("c", Arrays.stream(closing).boxed().toList(), List.of());
  }
}
