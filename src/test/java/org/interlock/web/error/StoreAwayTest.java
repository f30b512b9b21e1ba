package org.interlock.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.interlock.Interlock;
import org.interlock.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Stops the Neo4j server under a running Interlock and starts it again. */
class StoreAwayTest {

  private static final String PASSWORD = "a password while away";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir Path folder;

  private final HttpClient browser = browser();
  private final HttpClient stranger = browser();
  private int port;

  @Test
  void saysSoToEverybodyAndGoesOnWhenItIsBack() throws Exception {
    var server = TestStore.open(folder, 0);
    var bolt = TestStore.port(server);
    try (var interlock = start(bolt)) {
      port = interlock.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      assertThat(signIn(browser).statusCode()).isEqualTo(303);
      assertThat(send(browser, "/organizations").statusCode()).isEqualTo(200);
      assertThat(send(browser, "/actuator/health/readiness").statusCode()).isEqualTo(200);

      server.shutdown();

      for (var path : List.of("/organizations", "/account", "/nothing", "/sign-in")) {
        isAway(send(browser, path));
      }
      isAway(signIn(stranger));
      for (var path : List.of("/api/stats", "/api/nothing")) {
        var problem = api(path);
        assertThat(problem.statusCode()).as(path).isEqualTo(503);
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();
        assertThat(problem.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
        assertThat(problem.body()).contains("The graph store does not answer");
      }
      assertThat(send(stranger, "/actuator/health/readiness").body()).contains("OUT_OF_SERVICE");
      assertThat(send(stranger, "/actuator/health").statusCode()).isEqualTo(503);
      assertThat(send(stranger, "/actuator/health/liveness").statusCode()).isEqualTo(200);

      server = TestStore.open(folder, bolt);
      assertThat(send(browser, "/organizations").statusCode()).isEqualTo(200);
      assertThat(send(stranger, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    } finally {
      server.shutdown();
    }
  }

  private static void isAway(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("The graph store does not answer", "id=\"go-home\"");
  }

  private ConfigurableApplicationContext start(int bolt) {
    return new SpringApplicationBuilder(Interlock.class)
        .web(WebApplicationType.SERVLET)
        .run(
            "--spring.neo4j.uri=bolt://127.0.0.1:" + bolt,
            "--interlock.admin-password=" + PASSWORD,
            "--interlock.demo=false",
            "--interlock.data=" + folder.resolve("files"),
            "--server.port=0");
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private HttpResponse<String> signIn(HttpClient client) throws Exception {
    var found = TOKEN.matcher(send(client, "/sign-in").body());
    var token = found.find() ? "&_csrf=" + encoded(found.group(1)) : "";
    var form = "username=admin&password=" + encoded(PASSWORD) + token;
    return client.send(
        HttpRequest.newBuilder(address("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(HttpClient client, String path) throws Exception {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> api(String path) throws Exception {
    var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes());
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address(path))
                .header("Authorization", "Basic " + credentials)
                .build(),
            BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
