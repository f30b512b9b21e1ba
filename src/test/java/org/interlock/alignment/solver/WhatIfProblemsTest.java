package org.interlock.alignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Problem.Service;
import org.interlock.alignment.solver.Solution.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A problem without a service or a party is exactly what it should be. */
class WhatIfProblemsTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final MipSolver solver = new MipSolver();
  private final BruteForce oracle = new BruteForce();

  @Test
  void findsTheCheapestOtherWayToServeANeed() {
    var asked = 0;
    for (var seed = 2000; seed < 2060; seed++) {
      var problem = problem(seed);
      var best = solver.solve(problem, LIMIT).best();
      for (var need = 0; best != null && need < problem.needs().size(); need++) {
        var server = best.servers().get(need);
        var open = server == Building.NOBODY;
        var expected =
            open ? oracle.served(problem, need) : oracle.otherwise(problem, need, server);
        var otherwise = open ? problem.withMust(need) : problem.withoutService(need, server);
        assertThat(cost(otherwise)).as("seed " + seed + ", need " + need).isEqualTo(expected);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(80);
  }

  @Test
  void findsTheCheapestBuildingWithoutAParty() {
    var asked = 0;
    for (var seed = 3000; seed < 3060; seed++) {
      var problem = problem(seed);
      var best = solver.solve(problem, LIMIT).best();
      if (best != null) {
        for (var party : best.parties()) {
          if (!problem.parties().get(party).pinned()) {
            assertThat(cost(problem.withoutParty(party)))
                .as("seed " + seed + ", party " + party)
                .isEqualTo(oracle.withoutParty(problem, party));
            asked++;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(40);
  }

  @Test
  void aPinnedPartyCanBeLostToo() {
    var problem =
        new Problem(
            List.of(new Need("n", true, 450, List.of(new Service(0, 10), new Service(1, 0)))),
            List.of(new Brick("a", 0, List.of()), new Brick("b", 1, List.of())),
            List.of(new Party("p", 100, false, false), new Party("q", 50, false, true)),
            List.of(),
            6,
            25,
            List.of());

    assertThat(cost(problem)).isEqualTo(50);
    assertThat(cost(problem.withoutParty(1))).isEqualTo(110);
    assertThat(cost(problem.withOnlyService(0, 0))).isEqualTo(160);
  }

  private @Nullable Long cost(Problem problem) {
    var solution = solver.solve(problem, LIMIT);
    assertThat(solution.status()).isIn(Status.OPTIMAL, Status.INFEASIBLE);
    return solution.best() == null ? null : Long.valueOf(solution.best().cost());
  }

  private static Problem problem(int seed) {
    return RandomProblems.problem(seed, 1 + seed % 5, 3 + seed % 7, 2 + seed % 5, seed % 4 * 0.2);
  }
}
