package org.interlock.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.interlock.access.user.Role;
import org.interlock.access.user.User;
import org.interlock.access.user.Users;
import org.interlock.catalog.pick.Pick;
import org.interlock.catalog.pick.PickOptions;
import org.interlock.desk.Desks;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import org.interlock.graph.UnknownKey;
import org.interlock.notice.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an administrator adds users and says what they may do. A user is named by a parameter: not
 * every name that is in a graph could stand in a path.
 */
@Controller
class UsersPage {

  private static final String LIST = "access/users";
  private static final String ONE = "access/user";
  private static final int AT_ONCE = 100;

  private final Users users;
  private final Desks desks;
  private final PickOptions people;
  private final Notices notices;

  UsersPage(Users users, Desks desks, PickOptions people, Notices notices) {
    this.users = users;
    this.desks = desks;
    this.people = people;
    this.notices = notices;
  }

  @ModelAttribute("roles")
  List<Role> roles() {
    return List.of(Role.values());
  }

  @GetMapping("/users")
  String list(@RequestParam(defaultValue = "") String after, Model model) {
    var found = users.after(after, AT_ONCE + 1);
    var shown = found.subList(0, Math.min(found.size(), AT_ONCE));
    model.addAttribute("users", shown);
    if (found.size() > AT_ONCE) {
      model.addAttribute("next", shown.getLast().key());
    }
    return LIST;
  }

  @PostMapping("/users")
  String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String role,
      RedirectAttributes redirect,
      HttpServletResponse response,
      Model model) {
    try {
      users.add(name, password, role);
    } catch (InvalidInput invalid) {
      show(invalid, response, model);
      model.addAttribute("name", name);
      model.addAttribute("role", role);
      return list("", model);
    }
    notices.tell(redirect, "access.users.added", name.strip());
    return "redirect:/users";
  }

  @GetMapping("/users/user")
  String one(@RequestParam String key, Model model) {
    model.addAttribute("user", user(key));
    model.addAttribute("self", desks.person(key).orElse(null));
    return ONE;
  }

  /**
   * Says which person of the graph a user is.
   *
   * @param person the key of the one that was picked; believed only if it goes by the name
   * @param name what was typed; nobody if it is empty
   * @param choice the key of the one of several that is meant
   */
  @PostMapping("/users/person")
  String be(
      @RequestParam String key,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(name = "person.name", defaultValue = "") String name,
      @RequestParam(name = "person.choice", defaultValue = "") String choice,
      RedirectAttributes redirect,
      HttpServletResponse response,
      Model model) {
    var user = user(key);
    var picked = Pick.of(people, "Person", person, name, choice);
    if (picked.isClear()) {
      desks.be(user.key(), picked.key());
      var message = picked.key().isEmpty() ? "access.users.nobody" : "access.users.is";
      notices.tell(redirect, message, user.name());
      return backTo(user, redirect);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("typed", picked.name());
    model.addAttribute("doubt", picked.options());
    return one(key, model);
  }

  @PostMapping("/users/role")
  String changeRole(
      @RequestParam String key,
      @RequestParam(defaultValue = "") String role,
      RedirectAttributes redirect,
      HttpServletResponse response,
      Model model) {
    var user = user(key);
    try {
      users.change(user, Role.named(role).orElseThrow(UsersPage::noRole), user.enabled());
    } catch (InvalidInput invalid) {
      show(invalid, response, model);
      return one(key, model);
    }
    notices.tell(redirect, "access.users.changed", user.name());
    return backTo(user, redirect);
  }

  @PostMapping("/users/enabled")
  String enable(
      @RequestParam String key,
      @RequestParam boolean enabled,
      RedirectAttributes redirect,
      HttpServletResponse response,
      Model model) {
    var user = user(key);
    try {
      users.change(user, user.role(), enabled);
    } catch (InvalidInput invalid) {
      show(invalid, response, model);
      return one(key, model);
    }
    notices.tell(redirect, enabled ? "access.users.enabled" : "access.users.disabled", user.name());
    return backTo(user, redirect);
  }

  @PostMapping("/users/password")
  String setPassword(
      @RequestParam String key,
      @RequestParam(defaultValue = "") String password,
      RedirectAttributes redirect,
      HttpServletResponse response,
      Model model) {
    var user = user(key);
    try {
      users.setPassword(key, password);
    } catch (InvalidInput invalid) {
      show(invalid, response, model);
      return one(key, model);
    }
    notices.tell(redirect, "access.users.password-set", user.name());
    return backTo(user, redirect);
  }

  private static String backTo(User user, RedirectAttributes redirect) {
    redirect.addAttribute("key", user.key());
    return "redirect:/users/user";
  }

  private User user(String key) {
    return users.find(key).orElseThrow(() -> new UnknownKey("user", key));
  }

  private static InvalidInput noRole() {
    return new InvalidInput("role", "Choose one of the three roles.");
  }

  static void show(InvalidInput invalid, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "problems",
        invalid.problems().stream()
            .collect(Collectors.toMap(Problem::field, Problem::message, (first, next) -> first)));
  }
}
