package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.password.Passwords;
import org.interlock.access.user.Role;
import org.interlock.access.user.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@InterlockTest
@WithMockUser(username = "admin", roles = "ADMIN")
class UsersPageTest {

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;
  @Autowired Driver store;
  @Autowired Users users;
  @Autowired Passwords passwords;

  @BeforeEach
  void anAdminAndAda() {
    given.is(
        """
        CREATE (:User {key: 'admin', name: 'admin', password: 'x', roles: ['ADMIN'], enabled: true}),
          (:User {key: 'ada', name: 'Ada', password: 'x', roles: ['ACCOUNT_TEAM'], enabled: true})
        """);
  }

  @Test
  void listsUsersWithRoleAndState() {
    given.run("MATCH (u:User {key: 'ada'}) SET u.enabled = false");

    assertThat(browser.get().uri("/users"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(">Ada</a>", "Account team", "disabled", ">admin</a>", "Admin")
        .contains("href=\"/users/user?key=ada\"");
  }

  @Test
  void addsAUser() {
    assertThat(post("/users", "name", "Bob", "password", "correct horse", "role", "ADMIN"))
        .hasStatus(302)
        .hasRedirectedUrl("/users")
        .flash()
        .containsEntry("message", "Bob may sign in now.");

    var bob = users.find("bob").orElseThrow();
    assertThat(bob.name()).isEqualTo("Bob");
    assertThat(bob.roles()).containsExactly("ADMIN");
    assertThat(bob.password()).startsWith("{bcrypt}$2a$10$");
    assertThat(passwords.match("correct horse", bob.password())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ADA      | correct horse | ADMIN | There is a user with this name already.",
        "Eve:Mary | correct horse | ADMIN | Use 1 to 64 letters, digits",
        "''       | correct horse | ADMIN | Use 1 to 64 letters, digits",
        "..       | correct horse | ADMIN | Use 1 to 64 letters, digits or any of . _ - @ + but not"
            + " dots",
        "Eve½      | correct horse | ADMIN | Use 1 to 64 letters, digits",
        "\u0430dmin | correct horse | ADMIN | Use letters of one script: these are Cyrillic and"
            + " Latin.",
        "Eve.Mary | evemary1 | ADMIN | This password is easy to guess",
        "Eve      | quay-7        | ADMIN | A password needs at least 8 characters.",
        "Eve      | correct horse | ROOT  | Choose one of the three roles."
      })
  void keepsTheFormButNotThePassword(String name, String password, String role, String problem) {
    var before = given.run("MATCH (u:User) RETURN u.key ORDER BY u.key");

    assertThat(post("/users", "name", name, "password", password, "role", role))
        .hasStatus(422)
        .bodyText()
        .contains(problem, "value=\"" + name + "\"")
        .doesNotContain(password);

    assertThat(given.run("MATCH (u:User) RETURN u.key ORDER BY u.key")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Анна-7", "山田たろうカナ", "김李", "José", "Ελένη", "eve+1@example.org"})
  void addsAUserWithANameInOneWriting(String name) {
    assertThat(post("/users", "name", name, "password", "correct horse", "role", "ADMIN"))
        .hasStatus(302);
  }

  @Test
  void changesRoleStateAndPassword() {
    assertThat(post("/users/role", "key", "ada", "role", "ALLIANCE_MANAGER"))
        .hasRedirectedUrl("/users/user?key=ada");
    assertThat(post("/users/enabled", "key", "ada", "enabled", "false"))
        .hasRedirectedUrl("/users/user?key=ada");
    assertThat(post("/users/password", "key", "ada", "password", "battery staple"))
        .hasRedirectedUrl("/users/user?key=ada");

    var ada = users.find("ada").orElseThrow();
    assertThat(ada.roles()).containsExactly("ALLIANCE_MANAGER");
    assertThat(ada.enabled()).isFalse();
    assertThat(passwords.match("battery staple", ada.password())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "a/b", "a;b", "a%2fb", "a b?c&d=e#f"})
  void managesAUserWhoseNameCouldNotStandInAPath(String name) throws Exception {
    store
        .executableQuery(
            "CREATE (:User {key: $key, name: $key, password: 'x', roles: ['ADMIN'], enabled:"
                + " true})")
        .withParameters(Map.of("key", name))
        .execute();
    var list = browser.get().uri("/users").exchange().getResponse().getContentAsString();
    var address =
        "/users/user?key=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");

    assertThat(list).contains(">" + HtmlUtils.htmlEscape(name) + "</a>");
    assertThat(browser.get().uri(URI.create(address))).hasStatusOk();
    assertThat(post("/users/enabled", "key", name, "enabled", "false")).hasStatus(302);
    assertThat(users.find(name).orElseThrow().enabled()).isFalse();
  }

  @Test
  void keepsTheLastAdmin() {
    given.run(
        "CREATE (:User {key: 'old', name: 'Old', password: 'x', roles: ['ADMIN'], enabled:"
            + " false})");

    for (var refused :
        new MvcTestResult[] {
          post("/users/role", "key", "admin", "role", "ACCOUNT_TEAM"),
          post("/users/enabled", "key", "admin", "enabled", "false")
        }) {
      assertThat(refused)
          .hasStatus(422)
          .bodyText()
          .contains("admin is the last enabled administrator: make somebody else one first.");
    }

    var admin = users.find("admin").orElseThrow();
    assertThat(admin.enabled()).isTrue();
    assertThat(admin.role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void letsAnAdminGoWhenThereIsAnother() {
    post("/users/role", "key", "ada", "role", "ADMIN");

    assertThat(post("/users/enabled", "key", "admin", "enabled", "false")).hasStatus(302);

    assertThat(users.find("admin").orElseThrow().enabled()).isFalse();
  }

  @Test
  void doesNotKnowEverybody() {
    assertThat(browser.get().uri("/users/user?key=eve")).hasStatus(404);
    assertThat(post("/users/role", "key", "eve", "role", "ADMIN")).hasStatus(404);
  }

  private MvcTestResult post(String path, String... parameters) {
    var request = browser.post().uri(path).with(csrf());
    for (var i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }
}
