package org.interlock.catalog.list;

import java.util.List;
import java.util.function.Function;
import org.interlock.catalog.CountryChoices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that list organizations, people, capabilities and connectors. */
@Controller
class ListPages {

  private final CatalogLists lists;

  ListPages(CatalogLists lists) {
    this.lists = lists;
  }

  @GetMapping("/organizations")
  String organizations(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    var found = lists.organizations(q, country, kind, new CatalogLists.After(after, afterKey));
    fill(model, found, line -> new CatalogLists.After(line.name(), line.key()), q);
    model.addAttribute("country", country);
    model.addAttribute("kind", kind);
    model.addAttribute("countries", CountryChoices.ALL);
    model.addAttribute("kinds", lists.kinds());
    return "catalog/organizations";
  }

  @GetMapping("/people")
  String people(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    var found = lists.people(q, organization, new CatalogLists.After(after, afterKey));
    fill(model, found, line -> new CatalogLists.After(line.name(), line.key()), q);
    model.addAttribute("organization", organization);
    return "catalog/people";
  }

  @GetMapping("/capabilities")
  String capabilities(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    var found = lists.capabilityRoots(new CatalogLists.After(after, afterKey));
    fill(model, found, line -> new CatalogLists.After(line.name(), line.key()), "");
    return "catalog/capabilities";
  }

  @GetMapping("/connectors")
  String connectors(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    var found = lists.connectors(new CatalogLists.After(after, afterKey));
    fill(model, found, line -> new CatalogLists.After(line.name(), line.key()), "");
    return "catalog/connectors";
  }

  /** A page of lines and, unless they were searched for, where the next page begins. */
  private static <T> void fill(
      Model model, List<T> found, Function<T, CatalogLists.After> position, String q) {
    var lines = found.subList(0, Math.min(CatalogLists.PAGE, found.size()));
    model.addAttribute("q", q);
    model.addAttribute("lines", lines);
    model.addAttribute("more", found.size() > lines.size());
    if (found.size() > lines.size() && q.isBlank()) {
      model.addAttribute("next", position.apply(lines.getLast()));
    }
  }
}
