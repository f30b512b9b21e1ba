package org.interlock.alignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Choice;
import org.interlock.alignment.answer.Conflict;
import org.interlock.alignment.question.Inquiries;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.Weights;
import org.interlock.alignment.search.AlignmentSearch;
import org.interlock.alignment.search.ChoiceSearch;
import org.interlock.alignment.search.SearchResult;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.alignment.traffic.QuestionTurns;
import org.interlock.alignment.whynot.Conflicts;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who, together, can give a customer what it needs at the lowest cost. */
@Component
public class Alignments {

  private final Inquiries inquiries;
  private final AlignmentSearch sifting;
  private final ChoiceSearch choosing;
  private final Conflicts conflicts;
  private final QuestionTurns turns;

  Alignments(
      Inquiries inquiries,
      AlignmentSearch sifting,
      ChoiceSearch choosing,
      Conflicts conflicts,
      QuestionTurns turns) {
    this.inquiries = inquiries;
    this.sifting = sifting;
    this.choosing = choosing;
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

  /** The same without a turn. */
  Alignment find(Question question, boolean whatIfs) {
    var started = System.nanoTime();
    var inquiry = inquiries.of(question);
    var deadline = System.nanoTime() + Duration.ofMillis(question.timeLimitMs()).toNanos();
    var sifted = sifting.of(inquiry, whatIfs);
    if (sifted.solution().status() == Status.INFEASIBLE) {
      var least = Duration.ofMillis(question.timeLimitMs()).dividedBy(4);
      var conflict = conflicts.of(question, longer(left(deadline), least));
      return none(sifted.solution(), conflict, inquiry.weights(), started);
    }
    var ensembles = ensembles(sifted);
    return ensembles.isEmpty()
        ? none(sifted.solution(), null, inquiry.weights(), started)
        : answer(sifted.solution(), ensembles, inquiry.weights(), started);
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
  private static List<Alignment.Ensemble> ensembles(SearchResult sifted) {
    var explanation = sifted.model().explanation();
    var ensembles = new ArrayList<Alignment.Ensemble>();
    for (var building : sifted.found()) {
      ensembles.add(
          ensembles.isEmpty() && !sifted.runnerUps().isEmpty()
              ? explanation.ensemble(
                  building, sifted.runnerUps()::get, party -> sifted.losses().get(party))
              : explanation.ensemble(building));
    }
    return ensembles;
  }

  /**
   * The offerings that can serve a need of the question, those that lead to the cheapest ensembles
   * first; of more than the given number those that promise most.
   *
   * @param need key of the need (deal) or of the wanted capability (ad hoc)
   */
  public List<Choice> choices(Question question, String need, int most) {
    return turns.take(() -> choosing.of(inquiries.of(question.withoutAssigned(need)), need, most));
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
}
