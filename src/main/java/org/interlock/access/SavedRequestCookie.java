package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.interlock.access.address.LocalAddress;
import org.interlock.access.address.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * The way back to the page that somebody asked for before signing in; never to another site. The
 * browser keeps it, in a cookie: what visitors ask for takes no memory here.
 */
@Component
class SavedRequestCookie implements RequestCache {

  private static final String COOKIE = "INTERLOCK_WAY";
  private static final Duration KEPT = Duration.ofHours(1);

  /** A browser takes cookies of about 4,000 characters; encoding makes a third more of these. */
  private static final int LONGEST = 2_000;

  private final PublicAddress address;

  SavedRequestCookie(PublicAddress address) {
    this.address = address;
  }

  /** Keeps the page that was asked for, whose part htmx asked for, or whose form was sent. */
  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    var page = page(request);
    if (page != null) {
      var kept = page.length() > LONGEST ? LocalAddress.HOME : page;
      var value =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(kept.getBytes(StandardCharsets.UTF_8));
      keep(value, KEPT, request, response);
    }
  }

  private static @Nullable String page(HttpServletRequest request) {
    if (request.getHeader("HX-Request") != null) {
      var page = request.getHeader("HX-Current-URL");
      return page == null ? null : LocalAddress.of(page);
    }
    if (request.getMethod().equals("POST")) {
      var form = request.getHeader(HttpHeaders.REFERER);
      return form == null ? null : LocalAddress.of(form);
    }
    var mode = request.getHeader("Sec-Fetch-Mode");
    if (!request.getMethod().equals("GET") || mode != null && !mode.equals("navigate")) {
      return null;
    }
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return address
        .cookie(COOKIE, request)
        .map(SavedRequestCookie::decoded)
        .map(SimpleSavedRequest::new)
        .orElse(null);
  }

  /** None: a page is asked for again, but nothing that was sent is sent again. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    if (address.cookie(COOKIE, request).isPresent()) {
      keep("", Duration.ZERO, request, response);
    }
  }

  private void keep(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie = address.cookie(COOKIE, value, request).maxAge(age).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String decoded(String value) {
    try {
      return LocalAddress.of(
          new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noneOfOurs) {
      return LocalAddress.HOME;
    }
  }
}
