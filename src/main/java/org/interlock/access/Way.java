package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The way back to the page that somebody asked for before signing in; never to another site. */
@Component
class Way {

  private static final String PAGE = Way.class.getName() + ".page";

  private final RequestCache asked;

  Way(RequestCache asked) {
    this.asked = asked;
  }

  /** Keeps the page whose part htmx asked for. */
  void rememberPage(HttpServletRequest request) {
    var page = request.getHeader("HX-Current-URL");
    if (page != null) {
      request.getSession().setAttribute(PAGE, local(page));
    }
  }

  /** Where to go now, as a path on this site; asked a second time it is the home page. */
  String back(HttpServletRequest request, HttpServletResponse response) {
    var page = (String) request.getSession().getAttribute(PAGE);
    request.getSession().removeAttribute(PAGE);
    var saved = saved(request, response);
    asked.removeRequest(request, response);
    if (saved != null) {
      return local(saved.getRedirectUrl());
    }
    return page == null ? request.getContextPath() + "/" : page;
  }

  private @Nullable SavedRequest saved(HttpServletRequest request, HttpServletResponse response) {
    return asked.getRequest(request, response);
  }

  /** Path and query of an address, without scheme and host; the root if it is malformed. */
  static String local(String address) {
    try {
      var uri = URI.create(address);
      var path = uri.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return "/";
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }
}
