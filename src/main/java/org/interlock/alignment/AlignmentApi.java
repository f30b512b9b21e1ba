package org.interlock.alignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The alignment search for programs. */
@RestController
@Tag(name = "Alignments", description = "Who, together, can give a customer what it needs")
class AlignmentApi {

  private final Alignments alignments;

  AlignmentApi(Alignments alignments) {
    this.alignments = alignments;
  }

  @Operation(summary = "The ensembles that give a customer what it needs, at the lowest cost")
  @PostMapping("/api/alignments")
  Alignment find(@RequestBody JsonNode question) {
    return alignments.find(QuestionJson.read(question));
  }
}
