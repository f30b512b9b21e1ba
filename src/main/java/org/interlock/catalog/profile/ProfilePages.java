package org.interlock.catalog.profile;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of an organization, a person, a capability, an offering and a connector. */
@Controller
class ProfilePages {

  private final Profiles profiles;

  ProfilePages(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/organizations/{key}")
  String organization(@PathVariable String key, Model model) {
    var view = profiles.organization(key);
    model.addAttribute("organization", view.profile());
    model.addAttribute("bricks", view.offerings());
    return "catalog/organization";
  }

  @GetMapping("/organizations/{key}/offerings")
  String offerings(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String afterKey,
      Model model) {
    var found = profiles.bricks(key, after, afterKey, Profiles.BRICKS + 1);
    var bricks = found.subList(0, Math.min(Profiles.BRICKS, found.size()));
    model.addAttribute("organization", profiles.organization(key).profile());
    model.addAttribute("bricks", bricks);
    model.addAttribute(
        "next", found.size() > bricks.size() ? List.of(bricks.getLast()) : List.of());
    return "catalog/offerings-of";
  }

  @GetMapping("/offerings/{key}")
  String offering(@PathVariable String key, Model model) {
    model.addAttribute("offering", profiles.offering(key));
    return "catalog/offering";
  }

  @GetMapping("/people/{key}")
  String person(@PathVariable String key, Model model) {
    model.addAttribute("person", profiles.person(key));
    return "catalog/person";
  }

  @GetMapping("/capabilities/{key}")
  String capability(@PathVariable String key, Model model) {
    model.addAttribute("capability", profiles.capability(key));
    return "catalog/capability";
  }

  @GetMapping("/connectors/{key}")
  String connector(@PathVariable String key, Model model) {
    model.addAttribute("connector", profiles.connector(key));
    return "catalog/connector";
  }
}
