package org.interlock.deal;

import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.interlock.desk.Desks;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The gap market: what open deals need and too few can give; of all deals or of a user's. */
@Controller
class GapPage {

  private static final int MOST_RECORDS = 500;

  private final Gaps gaps;
  private final Desks desks;

  GapPage(Gaps gaps, Desks desks) {
    this.gaps = gaps;
    this.desks = desks;
  }

  @GetMapping("/gaps")
  String gaps(Model model) {
    model.addAttribute("market", gaps.market());
    return "deal/gaps";
  }

  /** What blocks the deals that a user owns or follows, as a part of another page. */
  @GetMapping("/gaps/own")
  String own(Principal user, Model model) {
    var own =
        desks.records(user.getName(), MOST_RECORDS).stream()
            .flatMap(record -> RecordAddress.of(record.record()).stream())
            .filter(record -> record.kind() == RecordKind.DEAL)
            .map(RecordAddress::key)
            .collect(Collectors.toSet());
    model.addAttribute("gaps", own.isEmpty() ? List.of() : gaps.of(own));
    return "deal/gaps :: own";
  }
}
