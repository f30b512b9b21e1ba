package org.interlock.alignment.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.RunnerUp;
import org.interlock.alignment.answer.Alignment.Takeover;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.alignment.solver.Solver;

/**
 * What would happen if something the best ensemble relies on were not there: each question is the
 * same problem without it, solved again. An answer is as exact as the best ensemble's, or says that
 * time ran out.
 */
final class Counterfactuals {

  private static final Solution UNKNOWN = new Solution(Status.UNKNOWN, 0, null);

  private final Problem problem;
  private final Solver solver;
  private final Solution solution;
  private final Ensemble best;
  private final long deadline;

  /**
   * @param solution the best ensemble of the problem
   * @param deadline on the clock of {@link System#nanoTime}
   */
  Counterfactuals(Problem problem, Solver solver, Solution solution, Ensemble best, long deadline) {
    this.problem = problem;
    this.solver = solver;
    this.solution = solution;
    this.best = best;
    this.deadline = deadline;
  }

  /** If the need were not served as it is: by another brick, or open; an open one served at all. */
  RunnerUp runnerUp(int need) {
    var server = best.servers().get(need);
    var otherwise =
        server == Ensemble.NOBODY ? problem.withMust(need) : problem.withoutService(need, server);
    var found = solve(otherwise);
    var ensemble = found.best();
    if (ensemble == null) {
      return new RunnerUp(found.status(), null, null, null, null);
    }
    var other = ensemble.servers().get(need);
    return new RunnerUp(
        found.status(),
        other == Ensemble.NOBODY ? null : problem.bricks().get(other).key(),
        other == Ensemble.NOBODY ? null : organization(other),
        ensemble.cost(),
        ensemble.cost() - best.cost());
  }

  /** If the organization dropped out. */
  Loss loss(String organization) {
    var party = problem.parties().stream().map(Party::key).toList().indexOf(organization);
    var rest = problem.withoutParty(party);
    var found = solve(rest);
    var ensemble = found.best();
    if (ensemble == null) {
      var uncovered =
          found.status() == Status.INFEASIBLE ? uncovered(party, rest) : List.<String>of();
      return new Loss(found.status(), null, null, List.of(), List.of(), uncovered);
    }
    var instead =
        ensemble.parties().stream()
            .filter(other -> !best.parties().contains(other))
            .map(other -> problem.parties().get(other).key())
            .toList();
    var takeovers = new ArrayList<Takeover>();
    var open = new ArrayList<String>();
    for (var need = 0; need < problem.needs().size(); need++) {
      var key = problem.needs().get(need).key();
      var other = ensemble.servers().get(need);
      if (best.servers().get(need) != Ensemble.NOBODY && other == Ensemble.NOBODY) {
        open.add(key);
      } else if (isServedBy(party, need)) {
        takeovers.add(new Takeover(key, problem.bricks().get(other).key(), organization(other)));
      }
    }
    return new Loss(
        found.status(), ensemble.cost(), ensemble.cost() - best.cost(), instead, takeovers, open);
  }

  /** The MUST needs that can't be covered even alone. */
  private List<String> uncovered(int party, Problem rest) {
    return IntStream.range(0, rest.needs().size())
        .filter(need -> rest.needs().get(need).must())
        .filter(need -> solve(rest.withOnlyNeed(need)).status() == Status.INFEASIBLE)
        .mapToObj(need -> rest.needs().get(need).key())
        .toList();
  }

  private boolean isServedBy(int party, int need) {
    var server = best.servers().get(need);
    return server != Ensemble.NOBODY && problem.bricks().get(server).party() == party;
  }

  private String organization(int brick) {
    return problem.parties().get(problem.bricks().get(brick).party()).key();
  }

  private Solution solve(Problem changed) {
    var left = deadline - System.nanoTime();
    return solution.status() == Status.OPTIMAL && left > 0
        ? solver.solve(changed, Duration.ofNanos(left))
        : UNKNOWN;
  }
}
