package org.interlock.catalog.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page, and its short list under the search box while somebody types. */
@Controller
class SearchPage {

  private static final int MOST = 50;
  private static final int MOST_WHILE_TYPING = 8;

  private final Search search;

  SearchPage(Search search) {
    this.search = search;
  }

  @GetMapping("/search")
  String page(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      Model model,
      HttpServletResponse response) {
    fill(q, kind, MOST, model, response);
    return "catalog/search";
  }

  @GetMapping(path = "/search", headers = "HX-Request=true")
  String whileTyping(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      Model model,
      HttpServletResponse response) {
    fill(q, kind, MOST_WHILE_TYPING, model, response);
    return "catalog/hits :: hits";
  }

  private void fill(String q, String kind, int limit, Model model, HttpServletResponse response) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    var results = search.find(q, kind, limit).results();
    var groups = new LinkedHashMap<String, List<Search.Hit>>();
    results.forEach(
        found -> groups.computeIfAbsent(found.kind(), any -> new ArrayList<>()).add(found));
    model.addAttribute("q", q);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", Search.Kind.values());
    model.addAttribute("results", results);
    model.addAttribute("groups", groups);
  }
}
