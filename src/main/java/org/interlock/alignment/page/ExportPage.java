package org.interlock.alignment.page;

import java.time.Clock;
import java.time.LocalDate;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.AlignmentJson;
import org.interlock.alignment.export.AlignmentCsv;
import org.interlock.alignment.export.Download;
import org.interlock.alignment.names.AnswerNames;
import org.interlock.alignment.page.form.FormReader;
import org.interlock.alignment.question.Question;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer to the question of an address, as a file. */
@Controller
class ExportPage {

  /** What a JSON file has. */
  record Content(Question question, Alignment answer) {}

  private final FormReader questions;
  private final Alignments alignments;
  private final AnswerNames answerNames;
  private final Headlines headlines;
  private final AlignmentJson json;
  private final Clock clock;

  ExportPage(
      FormReader questions,
      Alignments alignments,
      AnswerNames answerNames,
      Headlines headlines,
      AlignmentJson json,
      Clock clock) {
    this.questions = questions;
    this.alignments = alignments;
    this.answerNames = answerNames;
    this.headlines = headlines;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/alignments/export.csv")
  ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
    var question = questions.question(FormReader.asked(parameters));
    var found = alignments.find(question);
    var names = answerNames.of(found.ensembles());
    return Download.csv(title(question), LocalDate.now(clock), AlignmentCsv.of(found, names));
  }

  @GetMapping("/alignments/export.json")
  ResponseEntity<byte[]> json(@RequestParam MultiValueMap<String, String> parameters) {
    var question = questions.question(FormReader.asked(parameters));
    var content = new Content(question, alignments.find(question));
    return Download.json(title(question), LocalDate.now(clock), json.lines(content));
  }

  private String title(Question question) {
    return "alignment " + headlines.of(question, LocalDate.now(clock)).title();
  }
}
