package org.interlock.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/** What the server reads of whom, and for how long it waits; over real connections. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
class LimitsTest {

  private static final Duration AT_MOST = Duration.ofSeconds(20);
  private static final String PASSWORD = "a password for limits";
  private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILES = "multipart/form-data; boundary=B";
  private static final String HUGE = "Content-Length: 300000000";

  @Autowired TestGraph given;
  @LocalServerPort int port;

  private final List<RawClient> clients = new ArrayList<>();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  @BeforeEach
  void users() {
    given.is(
        """
        CREATE (:User {key: 'ada', name: 'ada', password: '{bcrypt}%1$s', roles: ['ADMIN'], enabled: true})
        CREATE (:User {key: 'tom', name: 'tom', password: '{bcrypt}%1$s', roles: ['ACCOUNT_TEAM'], enabled: true})
        """
            .formatted(HASH));
  }

  @AfterEach
  void goAway() {
    clients.forEach(RawClient::close);
  }

  @ParameterizedTest
  @CsvSource({
    "/loads, HTTP/1.1 302",
    "/api/loads, HTTP/1.1 401",
    "/organizations/new, HTTP/1.1 302",
    "/sign-in, HTTP/1.1 413"
  })
  void readsNothingOfAStranger(String path, String status) {
    assertThat(client().send(post(path, FILES, HUGE) + "--B\r\n").answer()).startsWith(status);
  }

  @Test
  void givesNoLeaveToSendWhatIsRefused() {
    assertThat(client().send(post("/api/loads", FILES, HUGE, "Expect: 100-continue")).answer())
        .startsWith("HTTP/1.1 401");
    assertThat(
            client()
                .send(
                    post(
                        "/api/alignments",
                        "application/json",
                        HUGE,
                        "Expect: 100-continue",
                        by("ada")))
                .answer())
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void readsNoFileOfWhoMayNotLoad() throws Exception {
    signIn("tom");
    var cookies = cookies();

    assertThat(client().send(post("/loads", FILES, HUGE, cookies) + "--B\r\n").answer())
        .startsWith("HTTP/1.1 403")
        .contains("You can’t do this");
    assertThat(client().send(post("/api/loads", FILES, HUGE, by("tom")) + "--B\r\n").answer())
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void refusesFilesThatAreTooLargeByAPage() throws Exception {
    signIn("ada");

    assertThat(client().send(post("/loads", FILES, HUGE, cookies()) + "--B\r\n").answer())
        .startsWith("HTTP/1.1 413")
        .contains("These files are too large");
  }

  @Test
  void takesFilesWithTheTokenOfTheirForm() throws Exception {
    signIn("ada");
    var token = token(get("/loads"));

    var sent = send("/loads", FILES, file("strange.csv") + field("_csrf", token) + "--B--\r\n");

    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("its columns are: colour, shape");
    assertThat(send("/loads", FILES, file("strange.csv") + "--B--\r\n").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoOnlyBrowsesCanSignOut() throws Exception {
    signIn("tom");

    var out = send("/sign-out", FORM, "_csrf=" + encoded(token(get("/account"))));

    assertThat(out.headers().firstValue("Location")).get().asString().endsWith("?signed-out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 3000000", "Transfer-Encoding: chunked"})
  void refusesAQuestionThatIsTooLargeAndReadsItAway(String length) {
    var client = client().send(post("/api/alignments", "application/json", length, by("ada")));
    var isChunked = length.startsWith("T");
    client.send(isChunked ? "2dc6c0\r\n" : "").send(" ".repeat(3_000_000));
    client.send(isChunked ? "\r\n0\r\n\r\n" : "");

    assertThat(client.head()).startsWith("HTTP/1.1 413").contains("application/problem+json");
  }

  @Test
  void refusesAFormThatIsTooLarge() throws Exception {
    signIn("ada");

    var sent = send("/users", FORM, "name=" + "a".repeat(300_000));

    assertThat(sent.statusCode()).isEqualTo(413);
    assertThat(sent.body()).contains("This is too large");
  }

  @Test
  void takesAQuestionInChunks() {
    var head =
        post(
            "/api/alignments",
            "application/json",
            "Transfer-Encoding: chunked",
            "Connection: close",
            by("ada"));

    assertThat(
            client()
                .send(head)
                .send("1\r\n{\r\n10\r\n\"deal\": \"unknown\r\n2\r\n\"}\r\n0\r\n\r\n")
                .answer())
        .startsWith("HTTP/1.1 422")
        .contains("no deal with the key “unknown”");
  }

  @Test
  void stopsWaitingForABodyThatDoesNotCome() {
    assertThat(client().send(post("/sign-in", FORM, "Content-Length: 100") + "username=").answer())
        .startsWith("HTTP/1.1 408")
        .contains("This took too long to arrive");
  }

  @Test
  void closesTheSlowestOfManyStrangersWhoAreWaitedFor() throws Exception {
    for (var i = 0; i < 60; i++) {
      client().send(post("/sign-in", FORM, "Content-Length: 100") + "username=");
    }

    await().atMost(AT_MOST).until(() -> clients.stream().filter(RawClient::isEnded).count() >= 36);
    signIn("tom");
  }

  @Test
  void closesTheOldestOfManyConnectionsWithoutARequest() throws Exception {
    for (var i = 0; i < 150; i++) {
      client().send("GET /sign-in HTTP/1.1\r\nHost: here\r\nX-Slow: ");
    }

    await().atMost(AT_MOST).until(() -> clients.stream().filter(RawClient::isEnded).count() >= 50);
    assertThat(clients.getLast().isEnded()).isFalse();
    signIn("tom");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/loads/%00",
        "/api/loads/%00",
        "/organizations?q=%00",
        "/api/search?q=a%00b",
        "/organizations/%ED%A0%80",
        "/organizations?q=%zz",
        "/organizations/%zz",
        "/organizations//x",
        "/organizations;a=b",
        "/api/stats;a=b"
      })
  void saysThatAnAddressIsDamaged(String path) throws Exception {
    signIn("ada");

    var answer =
        client()
            .send("GET %s HTTP/1.1\r\nHost: here\r\nConnection: close\r\n".formatted(path))
            .send((path.startsWith("/api/") ? by("ada") : cookies()) + "\r\n\r\n")
            .answer();

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains(
            path.startsWith("/api/") ? "application/problem+json" : "Interlock can’t read this");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b.csv", "\0"})
  void neverFailsOnAFileName(String name) {
    var body = file(name) + "--B--\r\n";

    assertThat(
            client()
                .send(
                    post("/api/loads", FILES, "Content-Length: " + body.length(), by("ada")) + body)
                .head())
        .startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", FILES})
  void saysThatAFormWithFilesIsDamaged(String type) {
    assertThat(
            client()
                .send(post("/api/loads", type, "Content-Length: 7", by("ada")) + "--B\r\nab")
                .head())
        .startsWith("HTTP/1.1 400");
  }

  private RawClient client() {
    var client = new RawClient(port);
    clients.add(client);
    return client;
  }

  private static String post(String path, String type, String... headers) {
    return "POST %s HTTP/1.1\r\nHost: here\r\nContent-Type: %s\r\n%s\r\n\r\n"
        .formatted(path, type, String.join("\r\n", headers));
  }

  private static String by(String user) {
    var secret = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(secret);
  }

  private static String file(String name) {
    return "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\ncolour,shape\nred,round\n\r\n"
        .formatted(name);
  }

  private static String field(String name, String value) {
    return "--B\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private void signIn(String user) throws Exception {
    var token = encoded(token(get("/sign-in")));
    var sent =
        send(
            "/sign-in",
            FORM,
            "username=%s&password=%s&_csrf=%s".formatted(user, encoded(PASSWORD), token));
    assertThat(sent.statusCode()).isEqualTo(303);
  }

  private String cookies() {
    return "Cookie: "
        + String.join(
            "; ",
            ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .toList());
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String get(String path) throws IOException, InterruptedException {
    return browser
        .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> send(String path, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
