package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.user.Role;
import org.interlock.access.user.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
class AccountPageTest {

  private static int addresses;

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;
  @Autowired Users users;

  private final String address = "10.3.0." + ++addresses;
  private final String ada = "Account" + addresses;
  private final MockHttpSession here = new MockHttpSession();
  private final MockHttpSession elsewhere = new MockHttpSession();

  @BeforeEach
  void adaIsSignedInTwice() {
    given.clear();
    users.create(ada, "correct horse", Role.ALLIANCE_MANAGER);
    for (var session : new MockHttpSession[] {here, elsewhere}) {
      var signIn = browser.post().uri("/sign-in").session(session).with(csrf());
      signIn.param("username", ada).param("password", "correct horse").exchange();
    }
  }

  @Test
  void showsTheRole() {
    assertThat(browser.get().uri("/account").session(here))
        .hasStatusOk()
        .bodyText()
        .contains("Alliance manager");
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    assertThat(change("correct horse", "battery staple"))
        .hasStatus(302)
        .hasRedirectedUrl("/account")
        .flash()
        .containsEntry("message", "Your password is changed.");

    assertThat(browser.get().uri("/account").session(here)).hasStatusOk();
    assertThat(browser.get().uri("/account").session(elsewhere)).hasStatus(302);
  }

  @Test
  void asksForTheOldPassword() {
    assertThat(change("incorrect horse", "battery staple"))
        .hasStatus(422)
        .bodyText()
        .contains("This is not your password.")
        .doesNotContain("incorrect horse", "battery staple");
    assertThat(browser.get().uri("/account").session(elsewhere)).hasStatusOk();
  }

  @Test
  void refusesAShortPassword() {
    assertThat(change("correct horse", "short"))
        .hasStatus(422)
        .bodyText()
        .contains("A password needs at least 8 characters.");
  }

  @Test
  void makesWhoGuessesTheOldPasswordWait() {
    for (var i = 0; i < 5; i++) {
      change("guess " + i, "battery staple");
    }

    assertThat(change("guess again", "battery staple")).hasStatus(429);
  }

  private MvcTestResult change(String old, String password) {
    return browser
        .post()
        .uri("/account/password")
        .session(here)
        .remoteAddress(address)
        .param("old", old)
        .param("password", password)
        .with(csrf())
        .exchange();
  }
}
