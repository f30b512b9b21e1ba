package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.password.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
@WithMockUser(username = "admin", roles = "ADMIN")
class UsersPageTest {

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;
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
        .contains("href=\"/users/ada\"");
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
        "Eve      | short         | ADMIN | A password needs at least 8 characters.",
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

  @Test
  void changesRoleStateAndPassword() {
    assertThat(post("/users/ada/role", "role", "ALLIANCE_MANAGER")).hasRedirectedUrl("/users/ada");
    assertThat(post("/users/ada/enabled", "enabled", "false")).hasRedirectedUrl("/users/ada");
    assertThat(post("/users/ada/password", "password", "battery staple"))
        .hasRedirectedUrl("/users/ada");

    var ada = users.find("ada").orElseThrow();
    assertThat(ada.roles()).containsExactly("ALLIANCE_MANAGER");
    assertThat(ada.enabled()).isFalse();
    assertThat(passwords.match("battery staple", ada.password())).isTrue();
  }

  @Test
  void keepsTheLastAdmin() {
    given.run(
        "CREATE (:User {key: 'old', name: 'Old', password: 'x', roles: ['ADMIN'], enabled:"
            + " false})");

    for (var refused :
        new MvcTestResult[] {
          post("/users/admin/role", "role", "ACCOUNT_TEAM"),
          post("/users/admin/enabled", "enabled", "false")
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
    post("/users/ada/role", "role", "ADMIN");

    assertThat(post("/users/admin/enabled", "enabled", "false")).hasStatus(302);

    assertThat(users.find("admin").orElseThrow().enabled()).isFalse();
  }

  @Test
  void doesNotKnowEverybody() {
    assertThat(browser.get().uri("/users/eve")).hasStatus(404);
    assertThat(post("/users/eve/role", "role", "ADMIN")).hasStatus(404);
  }

  private MvcTestResult post(String path, String... parameters) {
    var request = browser.post().uri(path).with(csrf());
    for (var i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }
}
