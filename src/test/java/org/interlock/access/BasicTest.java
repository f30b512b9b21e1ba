package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.user.Role;
import org.interlock.access.user.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
class BasicTest {

  private static int addresses;

  @Autowired MockMvcTester program;
  @Autowired TestGraph given;
  @Autowired Users users;

  private final String address = "10.2.0." + ++addresses;
  private final String ada = "Basic" + addresses;
  private final String bob = "Bob" + addresses;

  @BeforeEach
  void ada() {
    given.clear();
    users.create(ada, "correct horse", Role.ACCOUNT_TEAM);
  }

  @Test
  void answersWithoutASession() {
    var answer = stats(ada, "correct horse");

    assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie");
    assertThat(answer.getRequest().getSession(false)).isNull();
  }

  @Test
  void asksForAPassword() {
    assertThat(program.get().uri("/api/stats"))
        .hasStatus(401)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .hasHeader("WWW-Authenticate", "Basic realm=\"Interlock\", charset=\"UTF-8\"")
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"title\": \"Unauthorized\", \"status\": 401, \"instance\": \"/api/stats\"}");
    assertThat(program.post().uri("/api/alignments")).hasStatus(401);
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownUser() {
    assertThat(stats(ada, "incorrect horse")).hasStatus(401);
    assertThat(stats(bob, "correct horse")).hasStatus(401);
  }

  @Test
  void refusesWhatTheRoleDoesNotAllow() {
    var change =
        program.post().uri("/api/capabilities").with(httpBasic(ada, "correct horse")).exchange();

    assertThat(change)
        .hasStatus(403)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo("{\"status\": 403, \"detail\": \"Your role does not allow this.\"}");
  }

  @Test
  void changesWithoutAFormToken() {
    given.run("MATCH (u:User {name: '" + ada + "'}) SET u.roles = ['ADMIN']");

    var change = program.delete().uri("/api/nowhere").with(httpBasic(ada, "correct horse"));

    assertThat(change.exchange().getResponse().getStatus()).isNotIn(401, 403);
  }

  @Test
  void refusesChangesThatAForeignPageMadeTheBrowserSend() {
    given.run("MATCH (u:User {name: '" + ada + "'}) SET u.roles = ['ADMIN']");

    var change =
        program
            .delete()
            .uri("/api/nowhere")
            .header("Sec-Fetch-Site", "cross-site")
            .with(httpBasic(ada, "correct horse"));

    assertThat(change).hasStatus(403);
  }

  @Test
  void letsASessionReadAndChangeOnlyWithAToken() {
    given.run("MATCH (u:User {name: '" + ada + "'}) SET u.roles = ['ADMIN']");
    var session = new MockHttpSession();
    var signIn = program.post().uri("/sign-in").session(session).with(csrf());
    assertThat(signIn.param("username", ada).param("password", "correct horse")).hasStatus(303);

    assertThat(program.get().uri("/api/stats").session(session)).hasStatusOk();
    assertThat(program.delete().uri("/api/nowhere").session(session))
        .hasStatus(403)
        .bodyText()
        .contains("X-CSRF-TOKEN");
  }

  @Test
  void refusesAnOldPasswordAndADisabledUserAtOnce() {
    assertThat(stats(ada, "correct horse")).hasStatusOk();
    assertThat(stats(ada, "correct horse")).hasStatusOk();

    users.setPassword(Users.key(ada), "another horse");

    assertThat(stats(ada, "correct horse")).hasStatus(401);
    assertThat(stats(ada, "another horse")).hasStatusOk();

    given.run("MATCH (u:User {name: '" + ada + "'}) SET u.enabled = false");

    assertThat(stats(ada, "another horse")).hasStatus(401);
  }

  @Test
  void makesWhoGuessesWaitButNotWhoKnewThePasswordBefore() {
    users.create(bob, "correct horse", Role.ACCOUNT_TEAM);
    assertThat(stats(ada, "correct horse")).hasStatusOk();
    for (var i = 0; i < 5; i++) {
      assertThat(stats(ada, "guess " + i)).hasStatus(401);
      assertThat(stats(bob, "guess " + i)).hasStatus(401);
    }

    assertThat(stats(ada, "correct horse")).hasStatusOk();
    assertThat(stats(bob, "correct horse"))
        .hasStatus(429)
        .containsHeader("Retry-After")
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private MvcTestResult stats(String name, String password) {
    return program
        .get()
        .uri("/api/stats")
        .remoteAddress(address)
        .with(httpBasic(name, password))
        .exchange();
  }
}
