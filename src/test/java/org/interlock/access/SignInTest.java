package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
class SignInTest {

  private static int addresses;

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;
  @Autowired Users users;

  private final MockHttpSession session = new MockHttpSession();
  private final String address = "10.1.0." + ++addresses;

  @BeforeEach
  void ada() {
    given.clear();
    users.create("Ada", "correct horse", Role.ACCOUNT_TEAM);
  }

  @Test
  void opensThePageThatWasAskedFor() {
    assertThat(get("/account?from=mail")).hasStatus(302).hasRedirectedUrl("/sign-in");

    assertThat(signIn("Ada", "correct horse"))
        .hasStatus(303)
        .hasHeader("Location", "/account?from=mail");
  }

  @Test
  void startsASessionWithANewId() {
    var before = session.getId();

    assertThat(signIn(" ADA ", "correct horse")).hasHeader("Location", "/");

    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(get("/")).hasStatusOk();
  }

  @Test
  void doesNotTellWhatWasWrong() {
    var wrongPassword = signIn("Ada", "incorrect horse");
    var unknownUser = signIn("Bob", "incorrect horse");

    assertThat(wrongPassword)
        .hasStatus(422)
        .bodyText()
        .contains("That user name and password don’t go together.", "value=\"Ada\"")
        .doesNotContain("incorrect horse");
    assertThat(unknownUser)
        .hasStatus(422)
        .bodyText()
        .contains("That user name and password don’t go together.", "value=\"Bob\"");
  }

  @Test
  void refusesADisabledUser() {
    given.run("MATCH (u:User {key: 'ada'}) SET u.enabled = false");

    assertThat(signIn("Ada", "correct horse")).hasStatus(422);
  }

  MvcTestResult get(String path) {
    return browser.get().uri(path).session(session).exchange();
  }

  MvcTestResult signIn(String name, String password) {
    return browser
        .post()
        .uri("/sign-in")
        .session(session)
        .param("username", name)
        .param("password", password)
        .remoteAddress(address)
        .with(csrf())
        .exchange();
  }
}
