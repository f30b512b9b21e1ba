package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Starts the session of somebody who signed in: with a new id and a new form token, for a working
 * day. Sessions of visitors who didn't sign in end after the much shorter time of the server.
 */
@Component
class Sessions {

  private static final Duration WORKING_DAY = Duration.ofHours(10);

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final ChangeSessionIdAuthenticationStrategy newId =
      new ChangeSessionIdAuthenticationStrategy();
  private final CsrfAuthenticationStrategy newFormToken;

  Sessions(CsrfTokenRepository formTokens) {
    this.newFormToken = new CsrfAuthenticationStrategy(formTokens);
  }

  void start(Authentication who, HttpServletRequest request, HttpServletResponse response) {
    request.getSession().setMaxInactiveInterval((int) WORKING_DAY.toSeconds());
    newId.onAuthentication(who, request, response);
    newFormToken.onAuthentication(who, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
