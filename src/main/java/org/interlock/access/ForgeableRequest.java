package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Finds the changing API requests that a foreign page could have made a browser send: those that a
 * session cookie comes with, and those that carry a password the browser remembered but say that
 * they come from elsewhere. They need the token of a form. A program with HTTP Basic needs none.
 */
final class ForgeableRequest implements RequestMatcher {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

  @Override
  public boolean matches(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    return hasSession(request) && !hasPassword(request) || site != null && ELSEWHERE.contains(site);
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getRequestedSessionId() != null || request.getSession(false) != null;
  }

  private static boolean hasPassword(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
  }
}
