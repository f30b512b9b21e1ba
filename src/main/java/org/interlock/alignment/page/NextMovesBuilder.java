package org.interlock.alignment.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.answer.Alignment.Choice;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.names.AnswerNames;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.page.NextMoves.Change;
import org.interlock.alignment.page.NextMoves.Option;
import org.interlock.alignment.page.answer.Answer;
import org.interlock.alignment.page.form.DealQuestion;
import org.interlock.alignment.page.form.EarlierAnswer;
import org.interlock.alignment.page.form.FormParameters;
import org.interlock.alignment.page.form.FormReader;
import org.interlock.alignment.page.form.FormReading;
import org.interlock.alignment.page.form.QuestionForm;
import org.interlock.alignment.question.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what can be done with an answer next. */
@Component
class NextMovesBuilder {

  private static final int OPTIONS = 8;

  private final Alignments alignments;
  private final AnswerNames answerNames;
  private final FormReader questions;

  NextMovesBuilder(Alignments alignments, AnswerNames answerNames, FormReader questions) {
    this.alignments = alignments;
    this.answerNames = answerNames;
    this.questions = questions;
  }

  NextMoves of(FormReading reading, Answer answer) {
    var stated = new LinkedHashMap<String, String>();
    var deal = reading.deal();
    if (deal != null) {
      deal.needs().forEach(need -> stated.put(need.key(), need.priority()));
    }
    var moves =
        new NextMoves(
            reading.keys().withEnsemble(answer.number()),
            reading.keys().view(),
            stated,
            EarlierAnswer.of(answer.ensemble()).text(),
            undo(reading.keys()),
            List.of(),
            List.of());
    return moves.with(
        changes(moves, reading, answer.names()),
        options(moves, reading.question(), answer.ensemble()));
  }

  /** The address of the last answer's question; null if there was none. */
  static @Nullable String undo(QuestionForm form) {
    return FormParameters.form(form.view().earlierQuestion())
        .map(back -> back.withEnsemble(back.ensemble()).address())
        .orElse(null);
  }

  private List<Change> changes(NextMoves moves, FormReading reading, Names names) {
    var changes = new ArrayList<Change>();
    var form = moves.form();
    for (var key : QuestionForm.several(form.pin())) {
      changes.add(new Change("pin", key, names.organization(key), "", moves.unpin(key)));
    }
    for (var key : QuestionForm.several(form.exclude())) {
      changes.add(new Change("exclude", key, names.organization(key), "", moves.include(key)));
    }
    changes.addAll(adjustments(moves, reading, names));
    if (!form.maxPartners().isEmpty()) {
      changes.add(
          new Change("maxPartners", "", form.maxPartners(), "", moves.anyNumberOfPartners()));
    }
    return changes;
  }

  private List<Change> adjustments(NextMoves moves, FormReading reading, Names names) {
    var changes = new ArrayList<Change>();
    var usual = questions.weights().byName();
    var adjustments = moves.form().adjustments();
    adjustments
        .assign()
        .forEach(
            (need, offering) -> {
              var name = names.offering(offering);
              var free = moves.free(need);
              changes.add(new Change("assign", need, called(need, reading, names), name, free));
            });
    adjustments
        .priorities()
        .forEach(
            (need, priority) -> {
              var stated = moves.usualPriority(need);
              var name = called(need, reading, names);
              changes.add(new Change("priority", need, name, priority, stated));
            });
    adjustments
        .weights()
        .forEach(
            (name, points) -> {
              var stated = usual.getOrDefault(name, 0).toString();
              changes.add(new Change("weight", name, stated, points, moves.usualWeight(name)));
            });
    return changes;
  }

  /** A need in short: its capability. */
  private static String called(String need, FormReading reading, Names names) {
    var deal = reading.deal();
    return deal == null
        ? names.capability(need)
        : deal.needs().stream()
            .filter(stated -> stated.key().equals(need))
            .map(DealQuestion.Need::capabilityName)
            .findFirst()
            .orElse(need);
  }

  private List<Option> options(NextMoves moves, Question question, @Nullable Ensemble ensemble) {
    var need = moves.view().swap();
    if (need.isEmpty() || ensemble == null) {
      return List.of();
    }
    var choices = alignments.choices(question, need, OPTIONS);
    var names = answerNames.ofOfferings(choices.stream().map(Choice::offering).toList());
    return choices.stream()
        .map(
            choice ->
                new Option(
                    choice.offering(),
                    names.offering(choice.offering()),
                    names.ownerName(choice.offering()),
                    choice.points(),
                    choice.status(),
                    choice.cost() == null ? null : Long.valueOf(choice.cost() - ensemble.cost()),
                    choice.open(),
                    serves(ensemble, need, choice.offering()),
                    moves.assign(need, choice.offering())))
        .toList();
  }

  private static boolean serves(Ensemble ensemble, String need, String offering) {
    return ensemble.fits().stream()
        .anyMatch(fit -> fit.need().equals(need) && fit.offering().equals(offering));
  }

  /** The weights as they can be changed, by name. */
  Map<String, WeightSlider> sliders(QuestionForm form) {
    var sliders = new LinkedHashMap<String, WeightSlider>();
    questions
        .weights()
        .byName()
        .forEach(
            (name, usual) ->
                sliders.put(
                    name,
                    WeightSlider.of(
                        name,
                        form.adjustments().weights().getOrDefault(name, usual.toString()),
                        usual)));
    return sliders;
  }
}
