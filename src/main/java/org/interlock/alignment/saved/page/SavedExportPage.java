package org.interlock.alignment.saved.page;

import java.time.LocalDate;
import org.interlock.alignment.answer.AlignmentJson;
import org.interlock.alignment.export.AlignmentCsv;
import org.interlock.alignment.export.Download;
import org.interlock.alignment.names.AnswerNames;
import org.interlock.alignment.saved.SavedAlignment;
import org.interlock.alignment.saved.SavedAlignments;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A saved alignment as a file: the answer as it was. */
@Controller
class SavedExportPage {

  private final SavedAlignments saved;
  private final AnswerNames answerNames;
  private final AlignmentJson json;

  SavedExportPage(SavedAlignments saved, AnswerNames answerNames, AlignmentJson json) {
    this.saved = saved;
    this.answerNames = answerNames;
    this.json = json;
  }

  @GetMapping("/alignments/saved/{key}/export.csv")
  ResponseEntity<byte[]> csv(@PathVariable String key) {
    var alignment = saved.get(key);
    var names = answerNames.of(alignment.answer().ensembles()).marking();
    return Download.csv(
        title(alignment), day(alignment), AlignmentCsv.of(alignment.answer(), names));
  }

  @GetMapping("/alignments/saved/{key}/export.json")
  ResponseEntity<byte[]> json(@PathVariable String key) {
    var alignment = saved.get(key);
    return Download.json(title(alignment), day(alignment), json.lines(alignment));
  }

  private static String title(SavedAlignment alignment) {
    return "alignment " + alignment.name();
  }

  private static LocalDate day(SavedAlignment alignment) {
    return alignment.savedAt().toLocalDate();
  }
}
