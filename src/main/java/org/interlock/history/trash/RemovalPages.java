package org.interlock.history.trash;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.interlock.history.EditTurns;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.interlock.notice.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody sees what would go with a record, and removes it. */
@Controller
class RemovalPages {

  private final RecordRemoval removals;
  private final EditTurns turns;
  private final Notices notices;

  RemovalPages(RecordRemoval removals, EditTurns turns, Notices notices) {
    this.removals = removals;
    this.turns = turns;
    this.notices = notices;
  }

  @GetMapping({
    "/organizations/{key}/remove",
    "/people/{key}/remove",
    "/capabilities/{key}/remove",
    "/connectors/{key}/remove",
    "/offerings/{key}/remove",
    "/deals/{key}/remove"
  })
  String preview(@PathVariable String key, HttpServletRequest request, Model model) {
    var record = new RecordAddress(RecordKind.of(request), key);
    model.addAttribute("record", record);
    model.addAttribute("preview", removals.preview(record));
    return "history/remove";
  }

  @PostMapping({
    "/organizations/{key}/remove",
    "/people/{key}/remove",
    "/capabilities/{key}/remove",
    "/connectors/{key}/remove",
    "/offerings/{key}/remove",
    "/deals/{key}/remove"
  })
  String remove(
      @PathVariable String key, HttpServletRequest request, Principal by, RedirectAttributes then) {
    var record = new RecordAddress(RecordKind.of(request), key);
    var preview = removals.preview(record);
    var removal = turns.inTurn(transaction -> removals.remove(record, by.getName()));
    notices.good(then, "history.removed", preview.name());
    Notices.offerUndo(then, "/history/" + removal + "/undo");
    return "redirect:" + after(record, preview);
  }

  /** The list in which it stood, or the page of which it was a part. */
  private static String after(RecordAddress record, TrashPreview preview) {
    var owner = preview.owner();
    return switch (record.kind()) {
      case OFFERING ->
          owner == null ? "/trash" : new RecordAddress(RecordKind.ORGANIZATION, owner).page();
      default -> "/" + record.kind().collection();
    };
  }
}
