package org.interlock.web.jump;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.interlock.desk.Managers;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the palette lists while somebody types, the same as a page, and the page of keys. */
@Controller
class JumpPage {

  private final Jumps jumps;
  private final Managers managers;

  JumpPage(Jumps jumps, Managers managers) {
    this.jumps = jumps;
    this.managers = managers;
  }

  @GetMapping("/jump")
  String page(
      @RequestParam(defaultValue = "") String q,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    fill(q, request, response, locale, model);
    return "jump/jump";
  }

  @GetMapping(path = "/jump", headers = "HX-Request=true")
  String whileTyping(
      @RequestParam(defaultValue = "") String q,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    fill(q, request, response, locale, model);
    return "jump/palette :: list";
  }

  @GetMapping("/keys")
  String keys() {
    return "jump/keys";
  }

  private void fill(
      String q,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    model.addAttribute("q", q);
    model.addAttribute("groups", jumps.of(q, audience(request), locale));
  }

  private Audience audience(HttpServletRequest request) {
    if (request.isUserInRole("ADMIN")) {
      return Audience.ADMINS;
    }
    return request.getUserPrincipal() instanceof Authentication user && managers.include(user)
        ? Audience.MANAGERS
        : Audience.EVERYBODY;
  }
}
