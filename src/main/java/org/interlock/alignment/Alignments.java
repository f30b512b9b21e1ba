package org.interlock.alignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.interlock.alignment.Alignment.Status;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solver;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who, together, can give a customer what it needs at the lowest cost. */
@Component
public class Alignments {

  private final Inquiries inquiries;
  private final Offers offers;
  private final Candidates candidates;
  private final Problems problems;
  private final Solver solver;
  private final Conflicts conflicts;

  Alignments(
      Inquiries inquiries,
      Offers offers,
      Candidates candidates,
      Problems problems,
      Solver solver,
      Conflicts conflicts) {
    this.inquiries = inquiries;
    this.offers = offers;
    this.candidates = candidates;
    this.problems = problems;
    this.solver = solver;
    this.conflicts = conflicts;
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
    var formulation = new Formulation(inquiry, offers.of(inquiry));
    var organizations = new TreeSet<>(question.pin());
    formulation.offers().values().forEach(offer -> organizations.add(offer.organization()));
    var parties = candidates.of(inquiry, organizations);
    var problem = problems.of(formulation, parties);
    var deadline = System.nanoTime() + Duration.ofMillis(question.timeLimitMs()).toNanos();
    var solution = solver.solve(problem, left(deadline));
    if (solution.status() == Status.INFEASIBLE) {
      var conflict = conflicts.of(question, left(deadline));
      return none(solution, conflict, inquiry.weights(), started);
    }
    var explanation = new Explanation(formulation, parties, problem);
    var ensembles =
        buildings(problem, solution, question.alternatives(), deadline).stream()
            .map(explanation::ensemble)
            .toList();
    return ensembles.isEmpty()
        ? none(solution, null, inquiry.weights(), started)
        : answer(solution, ensembles, inquiry.weights(), started);
  }

  private static Alignment none(
      Solution solution, @Nullable Conflict conflict, Weights weights, long started) {
    return new Alignment(
        solution.status(), null, null, milliseconds(started), weights, List.of(), conflict);
  }

  private static long milliseconds(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }

  private static Alignment answer(
      Solution solution, List<Alignment.Ensemble> ensembles, Weights weights, long started) {
    var cost = ensembles.getFirst().cost();
    var gap = cost == 0 ? 0.0 : (double) (cost - solution.bound()) / cost;
    return new Alignment(
        solution.status(), solution.bound(), gap, milliseconds(started), weights, ensembles, null);
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
}
