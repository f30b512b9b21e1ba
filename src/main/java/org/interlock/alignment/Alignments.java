package org.interlock.alignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.interlock.alignment.Alignment.Choice;
import org.interlock.alignment.Alignment.Conflict;
import org.interlock.alignment.Alignment.Status;
import org.interlock.alignment.Models.Model;
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
  private final Models models;
  private final Solver solver;

  Alignments(Inquiries inquiries, Models models, Solver solver) {
    this.inquiries = inquiries;
    this.models = models;
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
    return find(question, true);
  }

  /**
   * The same without asking what else each need and partner would cost.
   *
   * @throws org.interlock.graph.InvalidInput if the question can't be asked, with all reasons
   */
  public Alignment ensembles(Question question) {
    return find(question, false);
  }

  private Alignment find(Question question, boolean whatIfs) {
    var started = System.nanoTime();
    var model = models.of(question);
    var problem = model.problem();
    var deadline = System.nanoTime() + Duration.ofMillis(question.timeLimitMs()).toNanos();
    var solution = solver.solve(problem, left(deadline));
    var found = buildings(problem, solution, question.alternatives(), deadline);
    var ensembles =
        whatIfs
            ? explained(model, solution, found, deadline)
            : found.stream().map(model.explanation()::ensemble).toList();
    return answer(
        problem,
        solution,
        ensembles,
        model.inquiry().weights(),
        (System.nanoTime() - started) / 1_000_000);
  }

  /** The best one with what-ifs. */
  private List<Alignment.Ensemble> explained(
      Model model, Solution solution, List<Building> found, long deadline) {
    var explanation = model.explanation();
    var ensembles = new ArrayList<Alignment.Ensemble>();
    for (var building : found) {
      var whatIfs = new WhatIfs(model.problem(), solver, solution, building, deadline);
      ensembles.add(
          ensembles.isEmpty()
              ? explanation.ensemble(building, whatIfs::runnerUp, whatIfs::loss)
              : explanation.ensemble(building));
    }
    return ensembles;
  }

  /**
   * The offerings that can serve a need of the question, those that lead to the cheapest ensembles
   * first; of more than the given number those that fit the need best.
   *
   * @param need key of the need (deal) or of the wanted capability (ad hoc)
   */
  public List<Choice> choices(Question question, String need, int most) {
    var model = models.of(question.withoutAssigned(need));
    var deadline = System.nanoTime() + Duration.ofMillis(question.timeLimitMs()).toNanos();
    return new Choosing(model, solver, deadline).of(need, most);
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
