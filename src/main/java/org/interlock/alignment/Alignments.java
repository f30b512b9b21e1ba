package org.interlock.alignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlock.alignment.Alignment.Choice;
import org.interlock.alignment.Alignment.Status;
import org.interlock.alignment.Models.Model;
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
  private final Models models;
  private final Solver solver;
  private final Conflicts conflicts;
  private final Turns turns;

  Alignments(Inquiries inquiries, Models models, Solver solver, Conflicts conflicts, Turns turns) {
    this.inquiries = inquiries;
    this.models = models;
    this.solver = solver;
    this.conflicts = conflicts;
    this.turns = turns;
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
    return turns.take(() -> find(question, true));
  }

  /**
   * The same without asking what else each need and partner would cost.
   *
   * @throws org.interlock.graph.InvalidInput if the question can't be asked, with all reasons
   */
  public Alignment ensembles(Question question) {
    return turns.take(() -> find(question, false));
  }

  private Alignment find(Question question, boolean whatIfs) {
    var started = System.nanoTime();
    var model = models.of(question);
    var problem = model.problem();
    var deadline = System.nanoTime() + Duration.ofMillis(question.timeLimitMs()).toNanos();
    var solution = solver.solve(problem, left(deadline));
    if (solution.status() == Status.INFEASIBLE) {
      var least = Duration.ofMillis(question.timeLimitMs()).dividedBy(4);
      var conflict = conflicts.of(question, longer(left(deadline), least));
      return none(solution, conflict, model.inquiry().weights(), started);
    }
    var found = buildings(problem, solution, question.alternatives(), deadline);
    var ensembles =
        whatIfs
            ? explained(model, solution, found, deadline)
            : found.stream().map(model.explanation()::ensemble).toList();
    var weights = model.inquiry().weights();
    return ensembles.isEmpty()
        ? none(solution, null, weights, started)
        : answer(solution, ensembles, weights, started);
  }

  private static Alignment none(
      Solution solution, @Nullable Conflict conflict, Weights weights, long started) {
    return new Alignment(
        solution.status(), null, null, milliseconds(started), weights, List.of(), conflict);
  }

  private static long milliseconds(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }

  /** The best one with what-ifs. */
  private List<Alignment.Ensemble> explained(
      Model model, Solution solution, List<Building> found, long deadline) {
    var explanation = model.explanation();
    var ensembles = new ArrayList<Alignment.Ensemble>();
    for (var building : found) {
      var whatIfs =
          new WhatIfs(model.problem(), model.whole(), solver, solution, building, deadline);
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
    return turns.take(() -> choosing(question, need, most));
  }

  private List<Choice> choosing(Question question, String need, int most) {
    var model = models.of(question.withoutAssigned(need));
    var deadline = System.nanoTime() + Duration.ofMillis(question.timeLimitMs()).toNanos();
    return new Choosing(model, solver, deadline, choice -> asking(question, need, choice))
        .of(need, most);
  }

  /** The model of the same question with that need served by that offering only. */
  private Model asking(Question question, String need, String offering) {
    return models.of(question.withAssigned(need, offering));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
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
