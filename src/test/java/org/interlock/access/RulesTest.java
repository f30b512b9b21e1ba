package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.interlock.InterlockTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
class RulesTest {

  @Autowired MockMvcTester browser;

  @ParameterizedTest(name = "{1} {2} by {0}: {3}")
  @CsvSource({
    "ACCOUNT_TEAM,     GET,    /,                      yes",
    "ACCOUNT_TEAM,     GET,    /nowhere,               yes",
    "ACCOUNT_TEAM,     GET,    /jump,                  yes",
    "ACCOUNT_TEAM,     GET,    /keys,                  yes",
    "ACCOUNT_TEAM,     POST,   /organizations/x,       no",
    "ACCOUNT_TEAM,     GET,    /organizations?format=csv, yes",
    "ACCOUNT_TEAM,     GET,    /offerings,             yes",
    "ACCOUNT_TEAM,     GET,    /deals?format=xlsx,     yes",
    "ACCOUNT_TEAM,     POST,   /organizations,         no",
    "ACCOUNT_TEAM,     POST,   /account/password,      yes",
    "ACCOUNT_TEAM,     GET,    /alignments,            yes",
    "ACCOUNT_TEAM,     POST,   /api/alignments,        yes",
    "ACCOUNT_TEAM,     GET,    /alignments/saved,      yes",
    "ACCOUNT_TEAM,     GET,    /alignments/saved/x,    yes",
    "ACCOUNT_TEAM,     HEAD,   /alignments/saved/x,    yes",
    "ACCOUNT_TEAM,     POST,   /alignments/saved,      yes",
    "ACCOUNT_TEAM,     POST,   /alignments/saved/x/removal, no",
    "ACCOUNT_TEAM,     GET,    /alignments/savedx,     yes",
    "ACCOUNT_TEAM,     GET,    /alignments/compare,    yes",
    "ACCOUNT_TEAM,     GET,    /api/alignments/saved,  yes",
    "ACCOUNT_TEAM,     POST,   /api/alignments/saved,  yes",
    "ACCOUNT_TEAM,     DELETE, /api/alignments/saved/x, no",
    "ACCOUNT_TEAM,     GET,    /api/stats,             yes",
    "ACCOUNT_TEAM,     PUT,    /api/organizations/x,   no",
    "ACCOUNT_TEAM,     GET,    /trash,                 yes",
    "ACCOUNT_TEAM,     POST,   /trash/x/restore,       no",
    "ACCOUNT_TEAM,     GET,    /deals/x/history,       yes",
    "ACCOUNT_TEAM,     GET,    /deals/x/remove,        no",
    "ACCOUNT_TEAM,     POST,   /history/x/undo,        no",
    "ACCOUNT_TEAM,     POST,   /deals/x/interactions/new, yes",
    "ACCOUNT_TEAM,     GET,    /deals/x/interactions/edit, yes",
    "ACCOUNT_TEAM,     POST,   /api/deals/x/interactions, yes",
    "ACCOUNT_TEAM,     POST,   /api/interactions,     yes",
    "ACCOUNT_TEAM,     POST,   /deals/x/needs/new,     no",
    "ACCOUNT_TEAM,     POST,   /deals/x/needs/remove,  no",
    "ACCOUNT_TEAM,     POST,   /api/deals/x/needs,     no",
    "ACCOUNT_TEAM,     DELETE, /api/deals/x/needs/y,   no",
    "ACCOUNT_TEAM,     GET,    /deals/new,             yes",
    "ACCOUNT_TEAM,     POST,   /people/new,            yes",
    "ACCOUNT_TEAM,     GET,    /offerings/new,         no",
    "ACCOUNT_TEAM,     GET,    /capabilities/new,      no",
    "ACCOUNT_TEAM,     POST,   /deals/x/follow,        yes",
    "ACCOUNT_TEAM,     POST,   /deals/follow,          yes",
    "ACCOUNT_TEAM,     GET,    /deals/x/owner,         yes",
    "ACCOUNT_TEAM,     POST,   /deals/x/private-notes, yes",
    "ACCOUNT_TEAM,     POST,   /private-notes/x,       yes",
    "ACCOUNT_TEAM,     POST,   /users/person,          no",
    "ACCOUNT_TEAM,     GET,    /users,                 no",
    "ACCOUNT_TEAM,     GET,    /actuator/env,          no",
    "ALLIANCE_MANAGER, POST,   /organizations/x,       yes",
    "ALLIANCE_MANAGER, GET,    /alignments,            yes",
    "ALLIANCE_MANAGER, POST,   /history/x/undo,        yes",
    "ALLIANCE_MANAGER, POST,   /alignments/saved/x/removal, yes",
    "ALLIANCE_MANAGER, POST,   /api/alignments,        yes",
    "ALLIANCE_MANAGER, DELETE, /api/organizations/x,   yes",
    "ALLIANCE_MANAGER, POST,   /trash/x/for-good,      no",
    "ALLIANCE_MANAGER, DELETE, /api/trash/x,           no",
    "ALLIANCE_MANAGER, POST,   /api/trash/x/restore,   yes",
    "ALLIANCE_MANAGER, GET,    /loads,                 no",
    "ALLIANCE_MANAGER, POST,   /loads,                 no",
    "ALLIANCE_MANAGER, GET,    /users/ada,             no",
    "ALLIANCE_MANAGER, POST,   /users,                 no",
    "ALLIANCE_MANAGER, GET,    /settings,              no",
    "ALLIANCE_MANAGER, POST,   /settings/home/x/mark,  no",
    "ALLIANCE_MANAGER, POST,   /api/loads,             no",
    "ADMIN,            GET,    /users,                 yes",
    "ADMIN,            GET,    /settings,              yes",
    "ADMIN,            GET,    /alignments,            yes",
    "ADMIN,            POST,   /organizations/x,       yes",
  })
  void lets(String role, String method, String path, String allowed) {
    var answer =
        browser
            .method(HttpMethod.valueOf(method))
            .uri(path)
            .with(user("somebody").roles(role))
            .with(csrf())
            .exchange();

    assertThat(answer.getResponse().getStatus() == 403)
        .as("refused with %s", answer.getResponse().getStatus())
        .isEqualTo(allowed.equals("no"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/actuator/health",
        "/interlock.css",
        "/interlock.js",
        "/jump.js",
        "/css/brick.svg",
        "/css/access.css",
        "/webjars/htmx.org/dist/htmx.min.js"
      })
  void letsVisitorsGetTheSignInPageAndItsFiles(String path) {
    assertThat(browser.get().uri(path)).hasStatusOk();
  }

  @Test
  void sendsWhoAsksForTheIconToIt() {
    assertThat(browser.get().uri("/favicon.ico")).hasStatus(302).hasRedirectedUrl("/css/brick.svg");
  }

  @Test
  void letsBrowsersKeepStaticFilesButNoPages() {
    assertThat(browser.get().uri("/interlock.css"))
        .hasHeader("Cache-Control", "max-age=86400, private");
    assertThat(browser.get().uri("/sign-in"))
        .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
  }

  @Test
  void letsVisitorsChooseATheme() {
    assertThat(browser.post().uri("/theme").param("theme", "dark").with(csrf()))
        .hasStatus3xxRedirection()
        .satisfies(
            answer ->
                assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("sign-in"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/organizations", "/users", "/nowhere", "/error.svg/x"})
  void sendsVisitorsToTheSignInPage(String path) {
    assertThat(browser.get().uri(path)).hasStatus(302).hasRedirectedUrl("/sign-in");
  }

  @Test
  void refusesAFormWithoutItsToken() {
    var change = browser.post().uri("/users").param("name", "eve");

    assertThat(change.with(user("admin").roles("ADMIN"))).hasStatus(403);
  }

  @Test
  void asksWhoSendsAFormAfterTheSessionEndedToSignIn() {
    assertThat(browser.post().uri("/organizations/x"))
        .hasStatus(302)
        .hasRedirectedUrl("/sign-in?unsaved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/api/stats"})
  void sendsTheHeadersThatProtect(String path) {
    assertThat(browser.get().uri(path))
        .hasHeader(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
        .hasHeader("Referrer-Policy", "same-origin")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("X-Frame-Options", "DENY")
        .containsHeader("Permissions-Policy")
        .doesNotContainHeader("Strict-Transport-Security");
  }

  @Test
  void allowsNothingInlineOnThePageItself() throws Exception {
    var page = browser.get().uri("/sign-in").exchange().getResponse().getContentAsString();

    assertThat(page)
        .doesNotContain("<style", " style=", " onclick=", " hx-on")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }
}
