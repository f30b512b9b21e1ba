package org.interlock.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/** What only a real server does: answering after nobody else did. Shares the journeys' context. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
class FailuresTest {

  private static final String PASSWORD = "a password for failures";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Autowired TestGraph given;
  @LocalServerPort int port;

  @BeforeEach
  void aUser() {
    given.is(
        "CREATE (:User {key: 'ada', name: 'ada', password: '{bcrypt}%s', roles: ['ADMIN'], enabled: true})"
            .formatted(new BCryptPasswordEncoder(4).encode(PASSWORD)));
  }

  @Test
  void anUnknownApiAddressIsAProblemForABrowserToo() throws Exception {
    var answer = ask("GET", "/api/nothing/here", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    isProblem(answer);
    assertThat(answer.body()).contains("\"instance\":\"/api/nothing/here\"", "/api/docs");
  }

  @Test
  void aWrongMethodIsAProblemThatNamesTheRightOnes() throws Exception {
    var answer = ask("DELETE", "/api/stats", "application/json");

    assertThat(answer.statusCode()).isEqualTo(405);
    isProblem(answer);
    assertThat(answer.headers().firstValue("Allow")).get().asString().contains("GET");
  }

  @Test
  void healthIsAnsweredToEverybodyWithoutDetails() throws Exception {
    var request = HttpRequest.newBuilder(address("/actuator/health")).build();
    var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("neo4j", "details");
  }

  private void isProblem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).doesNotContain("trace", "Exception", "org.");
  }

  private HttpResponse<String> ask(String method, String path, String accept)
      throws IOException, InterruptedException {
    var credentials = Base64.getEncoder().encodeToString(("ada:" + PASSWORD).getBytes());
    var request =
        HttpRequest.newBuilder(address(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Basic " + credentials)
            .header("Accept", accept)
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
