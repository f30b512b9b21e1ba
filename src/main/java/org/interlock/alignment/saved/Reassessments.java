package org.interlock.alignment.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.Revaluation;
import org.interlock.alignment.Revaluations;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.names.AnswerNames;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.saved.Reassessment.Change;
import org.interlock.alignment.saved.Reassessment.Verdict;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a saved question again, prices the chosen ensemble as it is, and tells the difference. Both
 * are exact: the same offerings under today's graph, and today's proven best beside them.
 */
@Component
public class Reassessments {

  /** A reader shall not wait longer, however patient the one who saved it was. */
  private static final int LONGEST_MS = 10_000;

  private final Alignments alignments;
  private final Revaluations revaluations;
  private final AnswerNames answerNames;

  Reassessments(Alignments alignments, Revaluations revaluations, AnswerNames answerNames) {
    this.alignments = alignments;
    this.revaluations = revaluations;
    this.answerNames = answerNames;
  }

  public Reassessment of(SavedAlignment saved) {
    var question = quick(saved.question());
    var chosen = saved.chosen();
    try {
      var answer = alignments.ensembles(question);
      return chosen == null
          ? nothingThen(answer)
          : compared(saved, chosen, answer, revaluations.price(question, chosen));
    } catch (InvalidInput refused) {
      var reasons = refused.problems().stream().map(Problem::message).distinct().toList();
      return new Reassessment(
          Verdict.UNASKABLE,
          cost(chosen),
          null,
          null,
          false,
          List.of(),
          reasons,
          List.of(),
          List.of());
    }
  }

  private static Question quick(Question asked) {
    return asked.withAlternatives(0).withTimeLimitMs(Math.min(asked.timeLimitMs(), LONGEST_MS));
  }

  private static Reassessment nothingThen(Alignment answer) {
    var best = best(answer);
    var verdict =
        best != null
            ? Verdict.POSSIBLE
            : answer.status() == Status.INFEASIBLE ? Verdict.STILL_IMPOSSIBLE : Verdict.UNKNOWN;
    return new Reassessment(
        verdict,
        null,
        null,
        cost(best),
        isProven(answer),
        List.of(),
        conflict(answer),
        List.of(),
        List.of());
  }

  private Reassessment compared(
      SavedAlignment saved, Ensemble chosen, Alignment answer, Revaluation priced) {
    var now = priced.ensemble();
    var best = best(answer);
    var names = answerNames.of(Stream.of(chosen, now, best).flatMap(Stream::ofNullable).toList());
    var changes =
        now == null
            ? List.<Change>of()
            : new Differences(names, saved.answer().weights(), answer.weights())
                .between(chosen, now);
    var reasons = new ArrayList<>(new Defects(names).of(chosen, priced));
    if (best == null && now == null) {
      reasons.addAll(conflict(answer));
    }
    return new Reassessment(
        verdict(now, best, answer),
        chosen.cost(),
        cost(now),
        cost(best),
        isProven(answer),
        changes,
        reasons,
        best == null ? List.of() : only(best, chosen, names),
        best == null ? List.of() : only(chosen, best, names));
  }

  private static Verdict verdict(
      @Nullable Ensemble now, @Nullable Ensemble best, Alignment answer) {
    if (now == null) {
      return best != null
          ? Verdict.GONE
          : answer.status() == Status.INFEASIBLE ? Verdict.IMPOSSIBLE : Verdict.UNKNOWN;
    }
    if (best != null && best.cost() < now.cost()) {
      return Verdict.BETTER;
    }
    return isProven(answer) ? Verdict.BEST : Verdict.UNPROVEN;
  }

  private static boolean isProven(Alignment answer) {
    return answer.status() == Status.OPTIMAL;
  }

  private static @Nullable Ensemble best(Alignment answer) {
    return answer.ensembles().isEmpty() ? null : answer.ensembles().getFirst();
  }

  private static @Nullable Long cost(@Nullable Ensemble ensemble) {
    return ensemble == null ? null : ensemble.cost();
  }

  private static List<String> conflict(Alignment answer) {
    return answer.conflict() == null ? List.of() : List.of(answer.conflict().message());
  }

  private static List<String> only(Ensemble ensemble, Ensemble other, Names names) {
    return ensemble.organizations().equals(other.organizations())
        ? ensemble.offerings().stream()
            .filter(key -> !other.offerings().contains(key))
            .map(names::offering)
            .toList()
        : ensemble.organizations().stream()
            .filter(key -> !other.organizations().contains(key))
            .map(names::organization)
            .toList();
  }
}
