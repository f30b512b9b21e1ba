package org.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.interlock.InterlockTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
class LayoutTest {

  @Autowired MockMvcTester browser;

  @Test
  @WithMockUser(username = "ada", roles = "ADMIN")
  void showsAnAdminAllSections() {
    assertThat(browser.get().uri("/"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"nav-deals\"", "id=\"nav-alignments\"", "id=\"nav-loads\"", "Admin</span>")
        .contains("id=\"sign-out\"", "name=\"_csrf\"", "ada")
        .doesNotContain("Account team", "style=", "th:", "??");
  }

  @Test
  @WithMockUser(username = "bo", roles = "ACCOUNT_TEAM")
  void showsAnAccountTeamWhatItMayUse() {
    assertThat(browser.get().uri("/"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"nav-deals\"", "id=\"nav-alignments\"", "Account team")
        .doesNotContain("id=\"nav-loads\"");
  }

  @Test
  @WithMockUser
  void writesTheThemeOfTheCookieIntoThePage() {
    assertThat(browser.get().uri("/").cookie(new Cookie("theme", "dark")))
        .bodyText()
        .contains("data-theme=\"dark\"");
    assertThat(browser.get().uri("/").cookie(new Cookie("theme", "\"><script>")))
        .bodyText()
        .doesNotContain("data-theme");
  }

  @Test
  @WithMockUser
  void remembersTheThemeAndGoesBack() {
    assertThat(
            browser
                .post()
                .uri("/theme")
                .with(csrf())
                .param("theme", "dark")
                .header("Referer", "https://elsewhere.example/deals?page=2"))
        .hasRedirectedUrl("/deals?page=2")
        .cookies()
        .hasValue("theme", "dark");
  }

  @Test
  @WithMockUser
  void saysWhatJustHappenedAndTakesItBack() {
    assertThat(
            browser.get().uri("/").flashAttr("message", "Saved <b>.").flashAttr("undo", "/undo/7"))
        .bodyText()
        .contains("<p>Saved &lt;b&gt;.</p>", "action=\"/undo/7\"", "role=\"status\"");
  }
}
