package org.interlock.desk;

import java.security.Principal;
import org.interlock.graph.UnknownKey;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.interlock.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes, changes and removes what users write for themselves; the pages of records show it. */
@Controller
class PrivateNotePages {

  private final PrivateNotes notes;
  private final Notices notices;

  PrivateNotePages(PrivateNotes notes, Notices notices) {
    this.notes = notes;
    this.notices = notices;
  }

  @PostMapping("/{collection:organizations|people|deals}/{key}/private-notes")
  String write(
      @PathVariable String collection,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String note,
      Principal user,
      RedirectAttributes then) {
    var kind =
        RecordKind.ofCollection(collection)
            .orElseThrow(() -> new UnknownKey("collection", collection));
    var record = new RecordAddress(kind, key);
    var id = notes.write(user.getName(), record, note);
    return told(
        "desk.note.written", record.toString(), "/private-notes/%s/removal".formatted(id), then);
  }

  @PostMapping("/private-notes/{note}")
  String change(
      @PathVariable("note") String id,
      @RequestParam(defaultValue = "") String note,
      Principal user,
      RedirectAttributes then) {
    return told("desk.note.changed", notes.change(user.getName(), id, note), null, then);
  }

  @PostMapping("/private-notes/{note}/removal")
  String remove(@PathVariable("note") String id, Principal user, RedirectAttributes then) {
    var record = notes.remove(user.getName(), id);
    return told("desk.note.removed", record, "/private-notes/%s/restoration".formatted(id), then);
  }

  @PostMapping("/private-notes/{note}/restoration")
  String restore(@PathVariable("note") String id, Principal user, RedirectAttributes then) {
    return told("desk.note.restored", notes.restore(user.getName(), id), null, then);
  }

  private String told(
      String message, String record, @Nullable String undo, RedirectAttributes then) {
    notices.good(then, message);
    if (undo != null) {
      Notices.offerUndo(then, undo);
    }
    return "redirect:"
        + RecordAddress.of(record).map(address -> address.page() + "#interactions").orElse("/");
  }
}
