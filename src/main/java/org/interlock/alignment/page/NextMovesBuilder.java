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
import org.interlock.alignment.page.NextMoves.Chip;
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
    var play =
        new NextMoves(
            reading.keys().withEnsemble(answer.number()),
            reading.keys().view(),
            stated,
            EarlierAnswer.of(answer.ensemble()).text(),
            undo(reading.keys()),
            List.of(),
            List.of());
    return play.with(
        chips(play, reading, answer.names()), options(play, reading.question(), answer.ensemble()));
  }

  /** The address of the last answer's question; null if there was none. */
  static @Nullable String undo(QuestionForm form) {
    return FormParameters.form(form.view().back())
        .map(back -> back.withEnsemble(back.ensemble()).address())
        .orElse(null);
  }

  private List<Chip> chips(NextMoves play, FormReading reading, Names names) {
    var chips = new ArrayList<Chip>();
    var now = play.now();
    for (var key : QuestionForm.several(now.pin())) {
      chips.add(new Chip("pin", key, names.organization(key), "", play.unpin(key)));
    }
    for (var key : QuestionForm.several(now.exclude())) {
      chips.add(new Chip("exclude", key, names.organization(key), "", play.include(key)));
    }
    now.tweaks()
        .assign()
        .forEach(
            (need, offering) ->
                chips.add(
                    new Chip(
                        "assign",
                        need,
                        called(need, reading, names),
                        names.offering(offering),
                        play.free(need))));
    now.tweaks()
        .priorities()
        .forEach(
            (need, priority) ->
                chips.add(
                    new Chip(
                        "priority",
                        need,
                        called(need, reading, names),
                        priority,
                        play.usualPriority(need))));
    var usual = questions.weights().byName();
    now.tweaks()
        .weights()
        .forEach(
            (name, points) ->
                chips.add(
                    new Chip(
                        "weight",
                        name,
                        usual.getOrDefault(name, 0).toString(),
                        points,
                        play.usualWeight(name))));
    if (!now.maxPartners().isEmpty()) {
      chips.add(new Chip("maxPartners", "", now.maxPartners(), "", play.anyNumberOfPartners()));
    }
    return chips;
  }

  /** A need in short: its capability. */
  private static String called(String need, FormReading reading, Names names) {
    var deal = reading.deal();
    return deal == null
        ? names.capability(need)
        : deal.needs().stream()
            .filter(one -> one.key().equals(need))
            .map(DealQuestion.Need::capabilityName)
            .findFirst()
            .orElse(need);
  }

  private List<Option> options(NextMoves play, Question question, @Nullable Ensemble ensemble) {
    var need = play.view().swap();
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
                    play.assign(need, choice.offering())))
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
                        form.tweaks().weights().getOrDefault(name, usual.toString()),
                        usual)));
    return sliders;
  }
}
