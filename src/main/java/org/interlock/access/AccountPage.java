package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.interlock.access.password.TooManyAttempts;
import org.interlock.access.user.Role;
import org.interlock.access.user.Users;
import org.interlock.desk.Desks;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.interlock.notice.Notices;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where users see their role and which person they are, and change their own password. */
@Controller
class AccountPage {

  private static final String PAGE = "access/account";

  private final Users users;
  private final PasswordCheck passwords;
  private final UserSessions sessions;
  private final Desks desks;
  private final Notices notices;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  AccountPage(
      Users users, PasswordCheck passwords, UserSessions sessions, Desks desks, Notices notices) {
    this.users = users;
    this.passwords = passwords;
    this.sessions = sessions;
    this.desks = desks;
    this.notices = notices;
  }

  @GetMapping("/account")
  String show(Authentication who, Model model) {
    model.addAttribute("name", who.getName());
    model.addAttribute("role", role(who));
    model.addAttribute("self", desks.person(who.getName()).orElse(null));
    return PAGE;
  }

  private static Role role(Authentication who) {
    List<String> names =
        who.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .map(authority -> String.valueOf(authority).replaceFirst("^ROLE_", ""))
            .toList();
    return Role.of(names);
  }

  /** Ends all other sessions of the user; this one goes on. */
  @PostMapping("/account/password")
  String changePassword(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    try {
      requireOwn(old, who, request);
      users.setPassword(who.getName(), password);
    } catch (TooManyAttempts tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
      UsersPage.show(new InvalidInput("old", wait(tooMany)), response, model);
      response.setStatus(429);
      return show(who, model);
    } catch (InvalidInput invalid) {
      UsersPage.show(invalid, response, model);
      return show(who, model);
    }
    var user = users.find(who.getName()).orElseThrow(() -> unknown(who));
    var now = CurrentUser.as(user, who.getDetails());
    sessions.onAuthentication(now, request, response);
    contexts.saveContext(new SecurityContextImpl(now), request, response);
    notices.tell(redirect, "access.account.changed");
    return "redirect:/account";
  }

  private void requireOwn(String password, Authentication who, HttpServletRequest request) {
    try {
      var presented = UsernamePasswordAuthenticationToken.unauthenticated(who.getName(), password);
      presented.setDetails(new WebAuthenticationDetails(request));
      passwords.authenticate(presented);
    } catch (BadCredentialsException wrong) {
      throw new InvalidInput("old", "This is not your password.");
    }
  }

  private static String wait(TooManyAttempts tooMany) {
    return "Too many wrong passwords. Try again in %d seconds.".formatted(tooMany.seconds());
  }

  private static UnknownKey unknown(Authentication who) {
    return new UnknownKey("user", who.getName());
  }
}
