package org.interlock.deal;

import java.time.LocalDate;
import org.interlock.catalog.DealStatus;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a deal and the list of all deals. */
@Controller
class DealPages {

  private final DealQueries deals;

  DealPages(DealQueries deals) {
    this.deals = deals;
  }

  @GetMapping("/deals/{key}")
  String deal(@PathVariable String key, Model model) {
    model.addAttribute("deal", deals.deal(key));
    return "deal/deal";
  }

  @GetMapping("/deals")
  String deals(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(required = false) @Nullable LocalDate after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    if (!status.isBlank() && DealStatus.named(status).isEmpty()) {
      throw new InvalidInput("status", "Use one of " + String.join(", ", DealStatus.names()) + ".");
    }
    var position =
        afterKey.isBlank() ? DealQueries.After.NOTHING : new DealQueries.After(after, afterKey);
    var found =
        deals.deals(
            status.isBlank() ? null : status,
            organization.isBlank() ? null : organization,
            position);
    var lines = found.subList(0, Math.min(DealQueries.PAGE, found.size()));
    model.addAttribute("lines", lines);
    model.addAttribute("status", status);
    model.addAttribute("statuses", DealStatus.CHOICES);
    model.addAttribute("organization", organization);
    if (found.size() > lines.size()) {
      model.addAttribute("next", lines.getLast());
    }
    return "deal/deals";
  }
}
