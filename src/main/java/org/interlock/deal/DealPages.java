package org.interlock.deal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.interlock.catalog.list.ListExport;
import org.interlock.catalog.list.ListFollow;
import org.interlock.catalog.list.ListQuestion;
import org.interlock.catalog.list.RecordLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a deal and the list of all deals. */
@Controller
class DealPages {

  private final DealQueries deals;
  private final DealList list;
  private final RecordLists lists;
  private final ListExport export;
  private final ListFollow follow;

  DealPages(
      DealQueries deals, DealList list, RecordLists lists, ListExport export, ListFollow follow) {
    this.follow = follow;
    this.deals = deals;
    this.list = list;
    this.lists = lists;
    this.export = export;
  }

  @GetMapping("/deals/{key}")
  String deal(@PathVariable String key, Model model) {
    model.addAttribute("deal", deals.deal(key));
    return "deal/deal";
  }

  @GetMapping("/deals")
  String deals(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    model.addAttribute("view", lists.view(list, ListQuestion.of(DealList.SHAPE, parameters)));
    return "deal/deals";
  }

  @GetMapping(path = "/deals", params = "format")
  void deals(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    export.write(list, parameters, response);
  }

  @PostMapping("/deals/follow")
  String follow(
      @RequestParam MultiValueMap<String, String> parameters, Principal user, Model model) {
    return follow.follow(list, parameters, user.getName(), model);
  }
}
