package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Sends a person to the sign-in page, or shows the page about a missing role. A part of a page that
 * htmx asks for after the session ended makes the browser leave the whole page for the sign-in page
 * and come back to it.
 */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String SIGN_IN = "/sign-in";
  private static final String EXPIRED = SIGN_IN + "?expired";
  private static final String UNSAVED = SIGN_IN + "?unsaved";

  /** Under which the page finds who may. */
  private static final String REFUSAL = "refusal";

  private final RequestCache savedRequests;
  private final WhoMay whoMay;

  PageRefusals(RequestCache savedRequests, WhoMay whoMay) {
    this.savedRequests = savedRequests;
    this.whoMay = whoMay;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", request.getContextPath() + EXPIRED);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + page(request));
    }
  }

  private static String page(HttpServletRequest request) {
    var sent = request.getMethod().equals("POST");
    if (sent && !request.getServletPath().equals("/sign-out")) {
      return UNSAVED;
    }
    return request.getRequestedSessionId() != null && !sent ? EXPIRED : SIGN_IN;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException && nobodyIsSignedIn()) {
      savedRequests.saveRequest(request, response);
      commence(request, response, new SessionEnded());
    } else {
      if (!(reason instanceof CsrfException)) {
        request.setAttribute(REFUSAL, whoMay.ask(request.getServletPath()));
      }
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Asked before the request itself knows its user. */
  private static boolean nobodyIsSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() == null;
  }

  /** A form was sent after its session had ended. */
  private static final class SessionEnded extends AuthenticationException {

    SessionEnded() {
      super("The session has ended.");
    }
  }
}
