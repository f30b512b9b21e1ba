package org.interlock.alignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.alignment.Alignment.Conflict;
import org.interlock.alignment.Alignment.Status;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solver;
import org.interlock.graph.UnknownKey;
import org.springframework.stereotype.Component;

/** Finds who, together, can give a customer what it needs at the lowest cost. */
@Component
public class Alignments {

  private final Inquiries inquiries;
  private final Offers offers;
  private final Candidates candidates;
  private final Problems problems;
  private final Solver solver;

  Alignments(
      Inquiries inquiries, Offers offers, Candidates candidates, Problems problems, Solver solver) {
    this.inquiries = inquiries;
    this.offers = offers;
    this.candidates = candidates;
    this.problems = problems;
    this.solver = solver;
  }

  /**
   * The question of a deal, with everything else as usual.
   *
   * @throws UnknownKey if there is no such deal
   */
  public Question question(String dealKey) {
    if (!inquiries.hasDeal(dealKey)) {
      throw new UnknownKey("deal", dealKey);
    }
    return Question.of(dealKey);
  }

  /**
   * The best ensembles for the question, with proof and explanation.
   *
   * @throws org.interlock.graph.InvalidInput if the question can't be asked, with all reasons
   */
  public Alignment find(Question question) {
    var started = System.nanoTime();
    var inquiry = inquiries.of(question);
    var formulation = new Formulation(inquiry, offers.needed(inquiry));
    var organizations = new TreeSet<>(question.pin());
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var parties = candidates.of(inquiry, organizations);
    var problem = problems.of(formulation, parties);
    var deadline = System.nanoTime() + Duration.ofMillis(question.timeLimitMs()).toNanos();
    var solution = solver.solve(problem, left(deadline));
    var explanation = new Explanation(formulation, parties, problem);
    var ensembles =
        buildings(problem, solution, question.alternatives(), deadline).stream()
            .map(explanation::ensemble)
            .toList();
    return answer(
        problem, solution, ensembles, inquiry.weights(), (System.nanoTime() - started) / 1_000_000);
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }

  private static Alignment answer(
      Problem problem,
      Solution solution,
      List<Alignment.Ensemble> ensembles,
      Weights weights,
      long milliseconds) {
    if (ensembles.isEmpty()) {
      var conflict = solution.status() == Status.INFEASIBLE ? conflict(problem) : null;
      return new Alignment(
          solution.status(), null, null, milliseconds, weights, List.of(), conflict);
    }
    var cost = ensembles.getFirst().cost();
    var gap = cost == 0 ? 0.0 : (double) (cost - solution.bound()) / cost;
    return new Alignment(
        solution.status(), solution.bound(), gap, milliseconds, weights, ensembles, null);
  }

  /** The best one and, if that is proven, further ones as long as there is time. */
  private List<Building> buildings(
      Problem problem, Solution solution, int alternatives, long deadline) {
    if (solution.best() == null) {
      return List.of();
    }
    var found = new ArrayList<>(List.of(solution.best()));
    if (solution.status() == Status.OPTIMAL) {
      found.addAll(new Alternatives(solver, problem).to(solution.best(), alternatives, deadline));
    }
    return found;
  }

  private static Conflict conflict(Problem problem) {
    var unserved =
        problem.needs().stream()
            .filter(need -> need.must() && need.services().isEmpty())
            .map(Problem.Need::key)
            .toList();
    if (!unserved.isEmpty()) {
      return new Conflict(
          unserved,
          "No offering that may take part serves %s."
              .formatted(count(unserved, "this need", "these needs")));
    }
    var pinned =
        IntStream.range(0, problem.parties().size())
            .filter(party -> problem.parties().get(party).pinned())
            .filter(party -> !problem.parties().get(party).home())
            .count();
    if (pinned > problem.maxPartners()) {
      return new Conflict(
          List.of(),
          "%d organizations are pinned, but at most %d partners are allowed."
              .formatted(pinned, problem.maxPartners()));
    }
    return new Conflict(
        List.of(),
        "Each need can be served, but not all MUST needs together: by conflicts between"
            + " organizations, by the most partners allowed, or by what offerings require.");
  }

  private static String count(Collection<?> things, String one, String several) {
    return things.size() == 1 ? one : several;
  }
}
