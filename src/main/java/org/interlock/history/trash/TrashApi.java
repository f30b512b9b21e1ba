package org.interlock.history.trash;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.interlock.graph.InvalidInput;
import org.interlock.history.EditTurns;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.interlock.history.RestorationRefused;
import org.interlock.history.VersionCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The removal of records, and the trash, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Trash", description = "Records that were removed, to be restored")
class TrashApi {

  private static final int MOST = 500;

  /**
   * Removals, the newest first.
   *
   * @param next what to give as {@code before} for the earlier ones; absent if there are none
   */
  record Removals(List<TrashedRecord> removals, @Nullable String next) {}

  private final RecordRemoval removal;
  private final Trash trash;
  private final EditTurns turns;
  private final MessageSource messages;

  TrashApi(RecordRemoval removal, Trash trash, EditTurns turns, MessageSource messages) {
    this.removal = removal;
    this.trash = trash;
    this.turns = turns;
    this.messages = messages;
  }

  @Operation(
      summary = "Removes a record, with what belongs to it alone, into the trash",
      description =
          "If-Match names the version that is meant, as \"3\" (\"0\" of what nobody changed, *"
              + " of any): without it the answer is 428, and 412 if the record has another"
              + " version now.")
  @DeleteMapping({
    "/organizations/{key}",
    "/people/{key}",
    "/capabilities/{key}",
    "/connectors/{key}",
    "/offerings/{key}",
    "/deals/{key}"
  })
  ResponseEntity<Void> remove(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request,
      Principal by) {
    var record = new RecordAddress(RecordKind.of(request), key);
    removal.preview(record);
    turns.inTurn(transaction -> removal.remove(record, by.getName(), VersionCondition.of(ifMatch)));
    return ResponseEntity.noContent().build();
  }

  @Operation(summary = "What is in the trash, the newest first")
  @GetMapping("/trash")
  Removals removals(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = History.LATEST) String before,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "Use a number from 1 to %d.".formatted(MOST));
    }
    var found = trash.removals(name, before, limit + 1);
    var removals = found.subList(0, Math.min(limit, found.size()));
    return new Removals(removals, found.size() > limit ? removals.getLast().removal() : null);
  }

  @Operation(
      summary = "Makes what a removal took as it was",
      description =
          "Relationships come back with their other ends. If something else has its key now,"
              + " nothing is done, and the answer is 409 and says which key.")
  @PostMapping("/trash/{removal}/restore")
  ResponseEntity<Void> restore(@PathVariable String removal, Principal by) {
    turns
        .inTurn(transaction -> trash.restore(removal, by.getName()))
        .ifPresent(
            why -> {
              throw new RestorationRefused(why, messages);
            });
    return ResponseEntity.noContent().build();
  }

  @Operation(summary = "Erases what a removal took and its history, for good; for admins")
  @DeleteMapping("/trash/{removal}")
  ResponseEntity<Void> removeForGood(@PathVariable String removal, Principal by) {
    trash.removeForGood(removal, by.getName());
    return ResponseEntity.noContent().build();
  }
}
