package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in; what its form sends is for Spring Security's form login. */
@Controller
class SignInPage {

  @GetMapping("/sign-in")
  String show(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? "access/sign-in" : "redirect:/";
  }
}
