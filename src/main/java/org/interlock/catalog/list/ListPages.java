package org.interlock.catalog.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages that list organizations, people, offerings, capabilities and connectors. With a {@code
 * format} the first three are files.
 */
@Controller
class ListPages {

  private final RecordLists lists;
  private final ListExport export;
  private final ListFollow follow;
  private final OrganizationList organizations;
  private final PersonList people;
  private final OfferingList offerings;
  private final CatalogLists catalog;

  ListPages(
      RecordLists lists,
      ListExport export,
      ListFollow follow,
      OrganizationList organizations,
      PersonList people,
      OfferingList offerings,
      CatalogLists catalog) {
    this.lists = lists;
    this.export = export;
    this.follow = follow;
    this.organizations = organizations;
    this.people = people;
    this.offerings = offerings;
    this.catalog = catalog;
  }

  @GetMapping("/organizations")
  String organizations(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    return page(organizations, parameters, model);
  }

  @GetMapping(path = "/organizations", params = "format")
  void organizations(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    export.write(organizations, parameters, response);
  }

  @GetMapping("/people")
  String people(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    return page(people, parameters, model);
  }

  @GetMapping(path = "/people", params = "format")
  void people(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    export.write(people, parameters, response);
  }

  @GetMapping("/offerings")
  String offerings(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    return page(offerings, parameters, model);
  }

  @GetMapping(path = "/offerings", params = "format")
  void offerings(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    export.write(offerings, parameters, response);
  }

  @PostMapping("/organizations/follow")
  String followOrganizations(
      @RequestParam MultiValueMap<String, String> parameters, Principal user, Model model) {
    return follow.follow(organizations, parameters, user.getName(), model);
  }

  @PostMapping("/people/follow")
  String followPeople(
      @RequestParam MultiValueMap<String, String> parameters, Principal user, Model model) {
    return follow.follow(people, parameters, user.getName(), model);
  }

  private String page(RecordList list, MultiValueMap<String, String> parameters, Model model) {
    model.addAttribute("view", lists.view(list, ListQuestion.of(list.shape(), parameters)));
    return "catalog/" + list.shape().name();
  }

  @GetMapping("/capabilities")
  String capabilities(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    var found = catalog.capabilityRoots(new CatalogLists.After(after, afterKey));
    fill(model, found, line -> new CatalogLists.After(line.name(), line.key()));
    return "catalog/capabilities";
  }

  @GetMapping("/connectors")
  String connectors(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    var found = catalog.connectors(new CatalogLists.After(after, afterKey));
    fill(model, found, line -> new CatalogLists.After(line.name(), line.key()));
    return "catalog/connectors";
  }

  /** A page of lines and where the next one begins, if there is one. */
  private static <T> void fill(
      Model model, List<T> found, Function<T, CatalogLists.After> position) {
    var lines = found.subList(0, Math.min(CatalogLists.PAGE, found.size()));
    model.addAttribute("lines", lines);
    if (found.size() > lines.size()) {
      model.addAttribute("next", position.apply(lines.getLast()));
    }
  }
}
