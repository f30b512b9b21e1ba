package org.interlock.alignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.question.Question;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The alignment search for programs. */
@RestController
@Tag(name = "Alignments", description = "Who, together, can give a customer what it needs")
class AlignmentApi {

  private final Alignments alignments;

  AlignmentApi(Alignments alignments) {
    this.alignments = alignments;
  }

  @Operation(
      summary = "The ensembles that give a customer what it needs, at the lowest cost",
      description =
          """
          Name a deal, or a customer and its needs. The answer has the cheapest ensembles of \
          offerings that cover the needs, the best first: each fit, open need, joint and partner \
          with its points, which add up to the cost. OPTIMAL says that none is cheaper, FEASIBLE \
          that none costs less than the bound. INFEASIBLE comes with a conflict: what excludes \
          each other, and the cheapest changes after which there is an ensemble.\
          """)
  @PostMapping("/api/alignments")
  Alignment find(@RequestBody Question question) {
    return alignments.find(question);
  }
}
