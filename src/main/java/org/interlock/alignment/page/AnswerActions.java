package org.interlock.alignment.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.AlignmentJson;
import org.interlock.alignment.page.answer.Answer;
import org.interlock.alignment.page.compare.EnsembleComparison;
import org.interlock.alignment.page.form.FormReading;
import org.interlock.alignment.page.form.QuestionForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done with an answer: save, compare, print, export. */
@Component
class AnswerActions {

  /**
   * Where the ways on from an answer lead.
   *
   * @param question as JSON, to be saved
   * @param compare where its ensembles stand side by side; null if there is only one
   */
  public record Links(
      Headline headline,
      String question,
      int ensemble,
      String csv,
      String json,
      @Nullable String compare) {}

  private final Headlines headlines;
  private final AlignmentJson json;
  private final Clock clock;

  AnswerActions(Headlines headlines, AlignmentJson json, Clock clock) {
    this.headlines = headlines;
    this.json = json;
    this.clock = clock;
  }

  Links of(FormReading reading, Answer answer) {
    var question = reading.question();
    var form = reading.keys().withEnsemble(1);
    return new Links(
        headlines.of(question, LocalDate.now(clock)),
        json.text(question),
        answer.number(),
        form.address("/alignments/export.csv"),
        form.address("/alignments/export.json"),
        compare(form, answer.alignment().ensembles().size()));
  }

  private static @Nullable String compare(QuestionForm form, int ensembles) {
    if (ensembles < 2) {
      return null;
    }
    var most = Math.min(ensembles, EnsembleComparison.MOST);
    return form.comparison(IntStream.rangeClosed(1, most).boxed().toList());
  }
}
