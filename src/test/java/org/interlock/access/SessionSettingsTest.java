package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlock.access.address.PublicAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionSettingsTest {

  @Test
  void bindsItsCookiesToThePublicHostBehindTls() {
    var address = new PublicAddress("https://interlock.example.org");

    assertThat(sessionCookie(address).getName()).isEqualTo("__Host-INTERLOCK_SESSION");
    assertThat(sessionCookie(address).getSecure()).isTrue();
    assertThat(sessionCookie(address).getPath()).isEqualTo("/");
    assertThat(formCookie(address))
        .startsWith("__Host-INTERLOCK_FORM=")
        .contains("; Path=/", "; Secure", "; HttpOnly")
        .doesNotContain("Domain");
  }

  @Test
  void leavesThemAsTheRequestIsWithoutAPublicAddress() {
    var address = new PublicAddress("");

    assertThat(sessionCookie(address).getName()).isEqualTo("INTERLOCK_SESSION");
    assertThat(sessionCookie(address).getSecure()).as("Tomcat decides by the request").isNull();
    assertThat(formCookie(address)).startsWith("INTERLOCK_FORM=").doesNotContain("Secure");
  }

  private static Cookie sessionCookie(PublicAddress address) {
    var server = new TomcatServletWebServerFactory();
    new SessionSettings(address).customize(server);
    return server.getSettings().getSession().getCookie();
  }

  private static String formCookie(PublicAddress address) {
    var tokens = new Security().formTokens(address);
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    tokens.saveToken(tokens.generateToken(request), request, response);
    return String.valueOf(response.getHeader("Set-Cookie"));
  }
}
