package org.interlock.alignment.saved;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.question.Question;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saved alignments for programs. */
@RestController
@RequestMapping("/api/alignments/saved")
@Tag(name = "Saved alignments", description = "Answers kept under a name")
class SavedApi {

  private final SavedAlignments saved;
  private final Alignments alignments;
  private final Reassessments reassessments;

  SavedApi(SavedAlignments saved, Alignments alignments, Reassessments reassessments) {
    this.saved = saved;
    this.alignments = alignments;
    this.reassessments = reassessments;
  }

  /** What to keep. */
  record SaveRequest(
      @Schema(
              description = "By which others find it",
              maxLength = SavedAlignments.LONGEST_NAME,
              requiredMode = RequiredMode.REQUIRED)
          @Nullable String name,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Question question,
      @Schema(description = "Number of the chosen ensemble; the best is 1", defaultValue = "1")
          @Nullable Integer ensemble) {}

  @Operation(summary = "The saved alignments, the latest first; at most 100 before that key")
  @GetMapping
  List<SavedLine> list(@RequestParam(defaultValue = SavedAlignments.LATEST) String before) {
    var found = saved.list(before);
    return found.subList(0, Math.min(SavedAlignments.PAGE, found.size()));
  }

  @Operation(summary = "A saved alignment: the question, and the answer as it was")
  @GetMapping("/{key}")
  SavedAlignment get(@PathVariable String key) {
    return saved.get(key);
  }

  @Operation(summary = "What a saved alignment would cost today, why, and whether it is the best")
  @GetMapping("/{key}/today")
  Reassessment today(@PathVariable String key) {
    return reassessments.of(saved.get(key));
  }

  @Operation(summary = "Asks a question and keeps its answer under a name")
  @PostMapping
  ResponseEntity<SavedAlignment> save(@RequestBody SaveRequest request, Principal user) {
    var question = request.question();
    if (question == null) {
      throw new InvalidInput("question", "Say what to ask.");
    }
    var name = SavedAlignments.checked(request.name() == null ? "" : request.name());
    var ensemble = request.ensemble() == null ? 1 : request.ensemble();
    var key = saved.save(name, question, alignments.find(question), ensemble, user.getName());
    return ResponseEntity.created(URI.create("/api/alignments/saved/" + key)).body(saved.get(key));
  }

  @Operation(summary = "Removes a saved alignment")
  @DeleteMapping("/{key}")
  ResponseEntity<Void> remove(@PathVariable String key, Principal user) {
    saved.remove(key, user.getName());
    return ResponseEntity.noContent().build();
  }
}
