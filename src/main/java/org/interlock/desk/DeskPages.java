package org.interlock.desk;

import java.util.List;
import org.interlock.graph.UnknownKey;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.interlock.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Follows a record and makes users its owners, in the line below its name. */
@Controller
class DeskPages {

  private static final String RECORD =
      "/{collection:organizations|people|capabilities|connectors|offerings|deals}/{key}";
  private static final String LINE = "desk/standing :: standing";

  /** Among how many users a new owner is chosen. */
  private static final int MOST_USERS = 500;

  private final Desks desks;
  private final PageStanding standing;
  private final Managers managers;
  private final Notices notices;

  DeskPages(Desks desks, PageStanding standing, Managers managers, Notices notices) {
    this.desks = desks;
    this.standing = standing;
    this.managers = managers;
    this.notices = notices;
  }

  @PostMapping(RECORD + "/follow")
  String follow(
      @PathVariable String collection,
      @PathVariable String key,
      @RequestParam boolean follow,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Authentication user,
      Model model,
      RedirectAttributes then) {
    var record = record(collection, key);
    if (!follow) {
      desks.unfollow(user.getName(), record);
    } else if (desks.follow(user.getName(), record.kind().label(), List.of(key)) == 0) {
      throw new UnknownKey(record.kind().label().toLowerCase(java.util.Locale.ROOT), key);
    }
    if (script == null) {
      notices.good(then, follow ? "desk.followed" : "desk.unfollowed");
      return "redirect:" + record.page();
    }
    standing.show(record, user, model);
    return LINE;
  }

  /** Whom else a record can be handed over to. */
  @GetMapping(RECORD + "/owner")
  String owners(
      @PathVariable String collection, @PathVariable String key, Authentication user, Model model) {
    var record = record(collection, key);
    standing.show(record, user, model);
    model.addAttribute("users", desks.users(MOST_USERS));
    return "desk/owner";
  }

  /**
   * Makes a user an owner, or none any more.
   *
   * @param owner the user; who sends the form if absent
   */
  @PostMapping(RECORD + "/owner")
  String own(
      @PathVariable String collection,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam boolean own,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Authentication user,
      Model model,
      RedirectAttributes then) {
    var record = record(collection, key);
    var name = owner == null || owner.isBlank() ? user.getName() : owner;
    requireRight(record, name, own, user);
    if (own) {
      if (!desks.own(name, record, user.getName())) {
        throw new UnknownKey("user or record", name + ", " + record);
      }
    } else {
      desks.release(name, record, user.getName());
    }
    if (script == null) {
      notices.good(then, own ? "desk.owned" : "desk.released", name);
      return "redirect:" + record.page();
    }
    standing.show(record, user, model);
    return LINE;
  }

  /** Who owns a record decides on it, and managers do; what nobody owns anybody may take. */
  private void requireRight(RecordAddress record, String owner, boolean own, Authentication user) {
    if (!Desks.OWNED.contains(record.kind())) {
      throw new UnknownKey("owner", record.toString());
    }
    var now = desks.standing(user.getName(), record);
    var takes = own && owner.equals(user.getName()) && now.owners().isEmpty();
    if (!takes && !now.owns() && !managers.include(user)) {
      throw new AccessDeniedException("Somebody else owns it.");
    }
  }

  private static RecordAddress record(String collection, String key) {
    var kind =
        RecordKind.ofCollection(collection)
            .orElseThrow(() -> new UnknownKey("collection", collection));
    return new RecordAddress(kind, key);
  }
}
