package org.interlock.catalog;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an organization. */
@Controller
class OrganizationPage {

  private final Profiles profiles;

  OrganizationPage(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/organizations/{key}")
  String organization(@PathVariable String key, Model model) {
    var view = profiles.organization(key);
    model.addAttribute("organization", view.profile());
    model.addAttribute("bricks", view.offerings());
    return "catalog/organization";
  }
}
