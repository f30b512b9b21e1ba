package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardManager;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.interlock.access.user.Role;
import org.interlock.access.user.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** What a browser and the real server keep of somebody before, while and after they are in. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
class VisitorsTest {

  private static final String SESSION = "INTERLOCK_SESSION";
  private static final String FORM = "INTERLOCK_FORM";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

  @Autowired ServletWebServerApplicationContext application;
  @Autowired TestGraph given;
  @Autowired Users users;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  @BeforeEach
  void ada() {
    given.clear();
    users.create("ada", "correct horse", Role.ADMIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/sign-in?expired",
        "/error",
        "/organizations/x?tab=deals",
        "/nowhere",
        "/css/nothing.css",
        "/webjars/nothing.js",
        "/favicon.ico",
        "/actuator/health",
        "/actuator/nothing",
        "/api/stats",
        "/api/docs",
        "/a%2fb",
      })
  void beginNoSession(String path) throws Exception {
    var before = sessions().getSessionCounter();

    for (var method : new String[] {"GET", "HEAD", "POST", "DELETE"}) {
      assertThat(ask(method, path).headers().allValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith(SESSION));
    }

    assertThat(sessions().getSessionCounter()).isEqualTo(before);
  }

  @Test
  void chooseAThemeOnAnyPageAlsoOneAboutAnError() throws Exception {
    var before = sessions().getSessionCounter();

    for (var path : new String[] {"/sign-in", "/css/nothing.css"}) {
      cookies.getCookieStore().removeAll();
      var page = ask("GET", path);
      var chosen = send("/theme", Map.of("theme", "dark", "_csrf", token(page)));

      assertThat(chosen.statusCode()).as(path).isEqualTo(302);
      assertThat(ask("GET", path).body()).contains("data-theme=\"dark\"");
    }
    assertThat(sessions().getSessionCounter()).isEqualTo(before);
  }

  @Test
  void signInGoWhereTheyWantedAndSignOut() throws Exception {
    assertThat(ask("GET", "/account?from=mail").headers().firstValue("Location"))
        .as("relative, whatever the request calls the host")
        .hasValue("/sign-in");
    var page = ask("GET", "/sign-in");
    var formBefore = cookie(FORM).getValue();

    var in = signIn(page);

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).hasValue("/account?from=mail");
    assertThat(cookie(FORM).getValue()).as("a new token").isNotEqualTo(formBefore);
    assertThat(in.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(SESSION) || cookie.startsWith(FORM))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax"))
        .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));

    var account = ask("GET", "/account");
    assertThat(account.statusCode()).isEqualTo(200);
    assertThat(send("/theme", Map.of("theme", "light", "_csrf", token(page))).statusCode())
        .as("the token of before")
        .isEqualTo(403);

    var out = send("/sign-out", Map.of("_csrf", token(account)));

    assertThat(out.headers().firstValue("Location")).hasValue("/sign-in?signed-out");
    assertThat(cookies.getCookieStore().getCookies())
        .extracting(HttpCookie::getName)
        .doesNotContain(SESSION);
    assertThat(ask("GET", "/account").headers().firstValue("Location")).hasValue("/sign-in");
  }

  @Test
  void seeTheFormAgainWithTheirNameAndTheReason() throws Exception {
    var before = sessions().getSessionCounter();
    var page = ask("GET", "/sign-in");

    var refused =
        send("/sign-in", Map.of("username", "Åsa", "password", "wrong", "_csrf", token(page)));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("That user name and password don’t go together.", "value=\"Åsa\"")
        .contains("id=\"sign-in-form\"", "action=\"/sign-in\"");
    assertThat(sessions().getSessionCounter()).isEqualTo(before);
    assertThat(signIn(refused).statusCode()).as("with the token of that page").isEqualTo(303);
  }

  @Test
  void signInWithTheTokenInTheHeaderToo() throws Exception {
    var token = token(ask("GET", "/sign-in"));
    var request =
        HttpRequest.newBuilder(uri("/sign-in"))
            .header("X-CSRF-TOKEN", token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=ada&password=correct+horse"));

    assertThat(browser.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(303);
  }

  @Test
  void changeThroughTheApiWithTheTokenOfAForm() throws Exception {
    signIn(ask("GET", "/sign-in"));
    var token = token(ask("GET", "/account"));
    var request = HttpRequest.newBuilder(uri("/api/nowhere")).DELETE();

    assertThat(browser.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    request.header("X-CSRF-TOKEN", token);
    assertThat(browser.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  @Test
  void areToldWhenTheServerTakesNoMore() throws Exception {
    var page = ask("GET", "/sign-in");
    var most = sessions().getMaxActiveSessions();
    sessions().setMaxActiveSessions(sessions().getActiveSessions());
    try {
      var answer = signIn(page);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Too many people are signed in just now.");
    } finally {
      sessions().setMaxActiveSessions(most);
    }
    assertThat(most).isPositive();
    assertThat(signIn(page).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> signIn(HttpResponse<String> page) throws Exception {
    return send(
        "/sign-in", Map.of("username", "ada", "password", "correct horse", "_csrf", token(page)));
  }

  private static String token(HttpResponse<String> page) {
    var found = TOKEN.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  private HttpCookie cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody());
    request.header("Accept", "text/html");
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String path, Map<String, String> form) throws Exception {
    var body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server().getPort() + path);
  }

  private StandardManager sessions() {
    var context = (Context) server().getTomcat().getHost().findChildren()[0];
    return (StandardManager) context.getManager();
  }

  private TomcatWebServer server() {
    return (TomcatWebServer) application.getWebServer();
  }
}
