package org.interlock.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of records for programs. */
@RestController
@RequestMapping("/api/history")
@Tag(name = "History", description = "What was changed of the records, and how it was before")
class HistoryApi {

  private static final int MOST = 500;

  /**
   * Changes, the newest first.
   *
   * @param next what to give as {@code before} for the earlier ones; absent if there are none
   */
  record Changes(List<RecordChange> changes, @Nullable String next) {}

  private final Timeline timeline;
  private final Restorations restorations;
  private final MessageSource messages;

  HistoryApi(Timeline timeline, Restorations restorations, MessageSource messages) {
    this.timeline = timeline;
    this.restorations = restorations;
    this.messages = messages;
  }

  @Operation(
      summary = "The changes of a record, the newest first",
      description =
          "The record is its label and its key with a blank between. A change may belong to"
              + " another record, if this one is at its other end.")
  @GetMapping
  Changes changes(
      @RequestParam String record,
      @RequestParam(defaultValue = History.LATEST) String before,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "Use a number from 1 to %d.".formatted(MOST));
    }
    var address =
        RecordAddress.of(record)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "record",
                        "Write a label and a key with a blank between, such as “Deal deal-1”."));
    timeline.origin(address);
    var section = timeline.changes(address, before, limit);
    return new Changes(section.items(), section.next());
  }

  @Operation(
      summary = "Makes a record as it was before a change",
      description =
          "What was done since to the same properties is overwritten. If it can't be, nothing is"
              + " done, and the answer is 409 and says why.")
  @PostMapping("/{change}/restore")
  ResponseEntity<Void> restore(@PathVariable String change, Principal by) {
    restorations
        .restore(restorations.change(change), by.getName(), true)
        .ifPresent(
            why -> {
              throw new RestorationRefused(why, messages);
            });
    return ResponseEntity.noContent().build();
  }
}
