package org.interlock.access;

import org.apache.catalina.session.StandardManager;
import org.interlock.access.address.PublicAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server does with sessions: what their cookie is called, and how many there may be. */
@Component
class SessionSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  static final String COOKIE = "INTERLOCK_SESSION";

  /**
   * More than one Interlock serves at once. A session takes a few kilobytes, so that this many stay
   * within a small part of the smallest heap, whatever may come to begin sessions one day.
   */
  private static final int MOST = 10_000;

  private final PublicAddress address;

  SessionSettings(PublicAddress address) {
    this.address = address;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    var cookie = server.getSettings().getSession().getCookie();
    cookie.setName(address.cookieName(COOKIE));
    if (address.isSecure()) {
      cookie.setSecure(true);
      cookie.setPath("/");
    }
    server.addContextCustomizers(
        context -> {
          var sessions = new StandardManager();
          sessions.setMaxActiveSessions(MOST);
          context.setManager(sessions);
        });
  }
}
