package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interlock.access.password.TooManyAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in. */
@Controller
class SignInPage {

  private static final String PAGE = "access/sign-in";

  private final AuthenticationManager whoItIs;
  private final UserSessions sessions;
  private final SavedRequestCookie way;

  SignInPage(AuthenticationManager whoItIs, UserSessions sessions, SavedRequestCookie way) {
    this.whoItIs = whoItIs;
    this.sessions = sessions;
    this.way = way;
  }

  @GetMapping("/sign-in")
  String show(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? PAGE : "redirect:/";
  }

  @PostMapping("/sign-in")
  @Nullable String signIn(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    try {
      var presented = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
      presented.setDetails(new WebAuthenticationDetails(request));
      sessions.start(whoItIs.authenticate(presented), request, response);
      response.sendRedirect(way.back(request, response), HttpStatus.SEE_OTHER.value());
      return null;
    } catch (TooManyAttempts tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("seconds", tooMany.seconds());
    } catch (TooManySessions full) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      model.addAttribute("full", true);
    } catch (AuthenticationServiceException broken) {
      throw broken;
    } catch (AuthenticationException wrong) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("wrong", true);
    }
    model.addAttribute("username", username);
    return PAGE;
  }
}
