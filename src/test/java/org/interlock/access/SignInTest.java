package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.user.Role;
import org.interlock.access.user.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
class SignInTest {

  private static int addresses;

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;
  @Autowired Users users;

  private final MockHttpSession session = new MockHttpSession();
  private String address = "10.1.0." + ++addresses;
  private final String ada = "Ada" + addresses;

  @BeforeEach
  void ada() {
    given.clear();
    users.create(ada, "correct horse", Role.ACCOUNT_TEAM);
  }

  @Test
  void opensThePageThatWasAskedFor() {
    var refused = get("/account?from=mail");
    assertThat(refused).hasStatus(302).hasRedirectedUrl("/sign-in");

    assertThat(signIn(ada, "correct horse", way(refused)))
        .hasStatus(303)
        .hasHeader("Location", "/account?from=mail")
        .cookies()
        .hasMaxAge("INTERLOCK_WAY", Duration.ZERO);
  }

  @Test
  void opensTheHomePageInsteadOfAnAddressTooLongToKeep() {
    var refused = get("/account?from=" + "x".repeat(4_000));

    assertThat(way(refused).getValue()).hasSizeLessThan(100);
    assertThat(signIn(ada, "correct horse", way(refused))).hasHeader("Location", "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "no way"})
  void neverLeadsToAnotherSiteWhateverTheCookieSays(String page) {
    var forged = Base64.getUrlEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));

    assertThat(signIn(ada, "correct horse", new Cookie("INTERLOCK_WAY", forged)))
        .hasHeader("Location", "/");
    assertThat(signIn(ada, "correct horse", new Cookie("INTERLOCK_WAY", "!?")))
        .hasHeader("Location", "/");
  }

  @Test
  void startsASessionWithANewId() {
    var before = session.getId();

    assertThat(signIn(" " + ada.toUpperCase(Locale.ROOT) + " ", "correct horse"))
        .hasHeader("Location", "/");

    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(get("/")).hasStatusOk();
  }

  @Test
  void doesNotTellWhatWasWrong() {
    var wrongPassword = signIn(ada, "incorrect horse");
    var unknownUser = signIn("Bob", "incorrect horse");

    assertThat(wrongPassword).hasStatus(422);
    assertThat(pageAfter(wrongPassword))
        .bodyText()
        .contains("That user name and password don’t go together.", "value=\"" + ada + "\"")
        .doesNotContain("incorrect horse");
    assertThat(unknownUser).hasStatus(422);
    assertThat(pageAfter(unknownUser))
        .bodyText()
        .contains("That user name and password don’t go together.", "value=\"Bob\"");
  }

  @Test
  void refusesADisabledUser() {
    given.run("MATCH (u:User {name: '" + ada + "'}) SET u.enabled = false");

    assertThat(signIn(ada, "correct horse")).hasStatus(422);
  }

  @Test
  void makesWhoGuessesWait() {
    for (var i = 0; i < 5; i++) {
      assertThat(signIn(ada, "guess " + i)).hasStatus(422);
    }

    var refused = signIn(ada, "correct horse");

    assertThat(refused).hasStatus(429).containsHeader("Retry-After");
    assertThat(pageAfter(refused))
        .bodyText()
        .contains("Too many wrong passwords. Try again in", "value=\"" + ada + "\"");
  }

  @Test
  void aRightPasswordClearsTheName() {
    for (var i = 0; i < 4; i++) {
      assertThat(signIn(ada, "guess")).hasStatus(422);
    }
    assertThat(signIn(ada, "correct horse")).hasStatus(303);

    for (var i = 0; i < 5; i++) {
      assertThat(signIn(ada, "guess")).hasStatus(422);
    }
    assertThat(signIn(ada, "guess")).hasStatus(429);
  }

  @Test
  void slowsAnAddressThatTriesManyNamesButLetsRightPasswordsThrough() {
    for (var i = 0; i < 20; i++) {
      assertThat(signIn("nobody" + address + i, "guess")).hasStatus(422);
    }

    var another = 20;
    while (signIn("nobody" + address + another, "guess").getResponse().getStatus() != 429) {
      assertThat(++another).as("the bucket refills slower than this").isLessThan(60);
    }
    assertThat(signIn(ada, "correct horse")).hasStatus(303);
  }

  @Test
  void aGuesserElsewhereDoesNotLockAUserOut() {
    for (var i = 0; i < 6; i++) {
      signIn(ada, "guess " + i);
    }
    assertThat(signIn(ada, "correct horse")).hasStatus(429);

    address = "10.1.1." + addresses;

    assertThat(signIn(ada, "correct horse")).hasStatus(303);
  }

  @Test
  void signsOut() {
    signIn(ada, "correct horse");

    var out = browser.post().uri("/sign-out").session(session).with(csrf()).exchange();

    assertThat(out).hasStatus(302).hasRedirectedUrl("/sign-in?signed-out");
    assertThat(session.isInvalid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET u.enabled = false",
        "SET u.password = 'another'",
        "SET u.roles = ['ALLIANCE_MANAGER']",
        "DELETE u"
      })
  void endsTheSessionOfAUserWhoIsNotTheSameAnyMore(String change) {
    signIn(ada, "correct horse");
    assertThat(get("/account")).hasStatusOk();

    given.run("MATCH (u:User {name: '" + ada + "'}) " + change);

    assertThat(get("/account")).hasStatus(302);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void leavesThePageWhenHtmxAsksAfterTheSessionEnded() {
    var part =
        browser
            .get()
            .uri("/search?q=x")
            .session(session)
            .header("HX-Request", "true")
            .header("HX-Current-URL", "http://localhost/organizations/almlunda?tab=deals")
            .exchange();

    assertThat(part)
        .hasStatus(401)
        .hasHeader("HX-Redirect", "/sign-in?expired")
        .bodyText()
        .isEmpty();
    assertThat(signIn(ada, "correct horse", way(part)))
        .hasHeader("Location", "/organizations/almlunda?tab=deals");
  }

  @Test
  void saysThatAFormOfAnEndedSessionWasNotSavedAndLeadsBackToIt() {
    var sent =
        browser
            .post()
            .uri("/organizations/o1/edit")
            .param("name", "Typed in vain")
            .header("Referer", "http://localhost/organizations/o1/edit")
            .exchange();

    assertThat(sent).hasRedirectedUrl("/sign-in?unsaved");
    assertThat(browser.get().uri("/sign-in?unsaved")).bodyText().contains("was not saved");
    assertThat(signIn(ada, "correct horse", way(sent)))
        .hasHeader("Location", "/organizations/o1/edit");
  }

  @Test
  void endsTheOldestOfTooManySessionsOfOneUser() {
    var sessions = new ArrayList<MockHttpSession>();
    for (var i = 0; i < 11; i++) {
      sessions.add(new MockHttpSession());
      signIn(sessions.getLast());
      signIn(sessions.getLast());
    }

    assertThat(sessions).extracting(MockHttpSession::isInvalid).startsWith(true, false);
    assertThat(sessions.stream().filter(MockHttpSession::isInvalid)).hasSize(1);

    sessions.get(5).invalidate();
    signIn(new MockHttpSession());

    assertThat(sessions.get(1).isInvalid()).as("there was a place left").isFalse();
  }

  @Test
  void endsASessionAfterHalfADayHoweverBusy() {
    signIn(ada, "correct horse");
    signedInSince(Instant.now().minus(Duration.ofHours(11)));
    assertThat(get("/account")).hasStatusOk();

    signedInSince(Instant.now().minus(Duration.ofHours(13)));
    var refused = get("/account?tab=2");

    assertThat(refused).hasStatus(302).satisfies(SignInTest::leadsToSignIn);
    assertThat(session.isInvalid()).isTrue();
    assertThat(new String(Base64.getUrlDecoder().decode(way(refused).getValue())))
        .isEqualTo("/account?tab=2");
  }

  private static void leadsToSignIn(MvcTestResult answer) {
    assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/sign-in");
  }

  private void signedInSince(Instant since) {
    var context = (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
    var now = (CurrentUser) context.getAuthentication().getPrincipal();
    var then = new CurrentUser(now.key(), now.name(), now.fingerprint(), since);
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            then, null, context.getAuthentication().getAuthorities()));
  }

  private static Cookie way(MvcTestResult refused) {
    return Objects.requireNonNull(refused.getResponse().getCookie("INTERLOCK_WAY"));
  }

  private void signIn(MockHttpSession in) {
    var form = browser.post().uri("/sign-in").session(in).with(csrf()).remoteAddress(address);
    assertThat(form.param("username", ada).param("password", "correct horse")).hasStatus(303);
  }

  MvcTestResult get(String path) {
    return browser.get().uri(path).session(session).exchange();
  }

  /** The page that a refused form is forwarded to, which the real server does by itself. */
  private MvcTestResult pageAfter(MvcTestResult refused) {
    var sent = refused.getRequest();
    return browser
        .get()
        .uri(String.valueOf(refused.getResponse().getForwardedUrl()))
        .with(
            request -> {
              request.setParameters(sent.getParameterMap());
              for (var name : new String[] {"wrong", "seconds", "full", "username"}) {
                request.setAttribute(name, sent.getAttribute(name));
              }
              return request;
            })
        .exchange();
  }

  MvcTestResult signIn(String name, String password, Cookie... cookies) {
    var form =
        browser
            .post()
            .uri("/sign-in")
            .session(session)
            .param("username", name)
            .param("password", password)
            .remoteAddress(address)
            .with(csrf());
    return (cookies.length == 0 ? form : form.cookie(cookies)).exchange();
  }
}
