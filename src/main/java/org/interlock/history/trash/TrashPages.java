package org.interlock.history.trash;

import java.security.Principal;
import org.interlock.history.EditTurns;
import org.interlock.history.History;
import org.interlock.notice.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trash, where removed records can be found and restored. */
@Controller
class TrashPages {

  private static final int PAGE = 50;

  private final Trash trash;
  private final EditTurns turns;
  private final Notices notices;

  TrashPages(Trash trash, EditTurns turns, Notices notices) {
    this.trash = trash;
    this.turns = turns;
    this.notices = notices;
  }

  @GetMapping("/trash")
  String removals(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = History.LATEST) String before,
      Model model) {
    var found = trash.removals(name, before, PAGE + 1);
    var removals = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("removals", removals);
    model.addAttribute("name", name.strip());
    model.addAttribute("latest", before.equals(History.LATEST));
    if (found.size() > removals.size()) {
      model.addAttribute("next", removals.getLast().removal());
    }
    return "history/trash";
  }

  @PostMapping("/trash/{removal}/restore")
  String restore(@PathVariable String removal, Principal by, RedirectAttributes then) {
    var record = trash.record(removal);
    var hindrance = turns.inTurn(transaction -> trash.restore(removal, by.getName()));
    if (hindrance.isPresent()) {
      notices.warn(then, hindrance.get().message(), hindrance.get().arguments());
      return "redirect:/trash";
    }
    notices.good(then, "history.restored");
    return "redirect:" + record.page();
  }

  /** For admins. */
  @PostMapping("/trash/{removal}/for-good")
  String removeForGood(@PathVariable String removal, Principal by, RedirectAttributes then) {
    trash.removeForGood(removal, by.getName());
    notices.good(then, "history.trash.gone");
    return "redirect:/trash";
  }
}
