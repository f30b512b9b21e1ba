package org.interlock.alignment;

import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.question.QuestionJson;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The alignment search for programs. */
@RestController
class AlignmentApi {

  private final Alignments alignments;

  AlignmentApi(Alignments alignments) {
    this.alignments = alignments;
  }

  @PostMapping("/api/alignments")
  Alignment find(@RequestBody JsonNode question) {
    return alignments.find(QuestionJson.read(question));
  }
}
