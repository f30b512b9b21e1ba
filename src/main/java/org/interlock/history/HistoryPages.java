package org.interlock.history;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.interlock.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The history of a record, and what takes a change of it back. */
@Controller
class HistoryPages {

  private static final int PAGE = 50;
  private static final String HOME = "redirect:/";

  private final Timeline timeline;
  private final Restorations restorations;
  private final Notices notices;

  HistoryPages(Timeline timeline, Restorations restorations, Notices notices) {
    this.timeline = timeline;
    this.restorations = restorations;
    this.notices = notices;
  }

  @GetMapping({
    "/organizations/{key}/history",
    "/people/{key}/history",
    "/capabilities/{key}/history",
    "/connectors/{key}/history",
    "/offerings/{key}/history",
    "/deals/{key}/history"
  })
  String history(
      @PathVariable String key,
      @RequestParam(defaultValue = History.LATEST) String before,
      HttpServletRequest request,
      Model model) {
    var record = new RecordAddress(RecordKind.of(request), key);
    var origin = timeline.origin(record);
    var section = timeline.lines(record, before, PAGE);
    model.addAttribute("record", record);
    model.addAttribute("origin", origin);
    model.addAttribute("name", Objects.requireNonNullElse(origin.name(), key));
    model.addAttribute("lines", section.items());
    model.addAttribute("next", section.next());
    model.addAttribute("latest", before.equals(History.LATEST));
    return "history/history";
  }

  /** Overwrites what it is now, whatever was done since. */
  @PostMapping("/history/{change}/restore")
  String restore(@PathVariable String change, Principal by, RedirectAttributes then) {
    var found = restorations.change(change);
    var hindrance = restorations.restore(found, by.getName(), true);
    tell(hindrance, "history.restored", then);
    return RecordAddress.of(found.record()).map(record -> redirect(record.history())).orElse(HOME);
  }

  /**
   * Takes back what was just done, if nothing was done since.
   *
   * @param page the record whose page to show then, if not the one that was changed
   */
  @PostMapping("/history/{change}/undo")
  String undo(
      @PathVariable String change,
      @RequestParam(required = false) @Nullable String page,
      Principal by,
      RedirectAttributes then) {
    var found = restorations.change(change);
    var hindrance = restorations.restore(found, by.getName(), false);
    tell(hindrance, "history.undone", then);
    return RecordAddress.of(page == null ? found.record() : page)
        .map(record -> redirect(timeline.has(record) ? record.page() : record.history()))
        .orElse(HOME);
  }

  private static String redirect(String address) {
    return "redirect:" + address;
  }

  private void tell(Optional<Hindrance> hindrance, String done, RedirectAttributes then) {
    hindrance.ifPresentOrElse(
        why -> notices.warn(then, why.message(), why.arguments()), () -> notices.good(then, done));
  }
}
