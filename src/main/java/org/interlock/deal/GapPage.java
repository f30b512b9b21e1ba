package org.interlock.deal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The gap market: what open deals need and too few can give. */
@Controller
class GapPage {

  private final Gaps gaps;

  GapPage(Gaps gaps) {
    this.gaps = gaps;
  }

  @GetMapping("/gaps")
  String gaps(Model model) {
    model.addAttribute("market", gaps.market());
    return "deal/gaps";
  }
}
