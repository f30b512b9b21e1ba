package org.interlock.alignment.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.interlock.alignment.LongQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
class QuestionTurnsTest {

  private static final Duration AT_MOST = Duration.ofSeconds(20);
  private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");
  private static final String SECRET =
      Base64.getEncoder().encodeToString("asker:secret".getBytes(StandardCharsets.UTF_8));
  private static final String LONG = LongQuestion.json(60_000);
  private static final String SHORT = LongQuestion.json(1);

  @Autowired QuestionTurns turns;
  @Autowired TestGraph given;
  @Autowired Driver store;
  @LocalServerPort int port;

  private final List<Client> clients = new ArrayList<>();

  @BeforeEach
  void graph() {
    given.is(LongQuestion.GRAPH);
    store
        .executableQuery(
            "CREATE (:User {key: 'asker', name: 'asker', password: $hash, enabled: true,"
                + " roles: ['ALLIANCE_MANAGER']})")
        .withParameters(Map.of("hash", HASH))
        .execute();
  }

  @AfterEach
  void goAway() {
    clients.forEach(Client::close);
    await().atMost(AT_MOST).until(() -> turns.taken() == 0);
  }

  @Test
  void stopsTheWorkOfAClientThatGoesAway() {
    var client = client();
    client.ask(LONG);
    await().atMost(AT_MOST).until(() -> turns.taken() == 1);

    client.close();

    await().atMost(AT_MOST).until(() -> turns.taken() == 0);
    assertThat(answered(client(), SHORT)).startsWith("HTTP/1.1 200");
  }

  @Test
  void stopsTheWorkOfAClientThatSentItsQuestionInChunks() {
    var client = client();
    client.send(head("Transfer-Encoding: chunked") + chunk(LONG) + "0\r\n\r\n");
    await().atMost(AT_MOST).until(() -> turns.taken() == 1);

    client.close();

    await().atMost(AT_MOST).until(() -> turns.taken() == 0);
  }

  @Test
  void answersQuestionsOnOneConnectionOneAfterTheOther() {
    var client = client();
    for (var limit : List.of(600, 1, 600)) {
      assertThat(answered(client, LongQuestion.json(limit))).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void answersARequestThatWasSentBeforeTheAnswerToTheLast() throws InterruptedException {
    var client = client();
    client.ask(LongQuestion.json(1500));
    await().atMost(AT_MOST).until(() -> turns.taken() == 1);
    var next = request(SHORT);
    client.send(next.substring(0, 1));
    Thread.sleep(600);
    client.send(next.substring(1));

    assertThat(client.answer()).startsWith("HTTP/1.1 200");
    assertThat(client.answer()).startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesAQuestionThatWaitedInVain() {
    for (var i = 0; i < 24; i++) {
      client().ask(LONG);
    }
    await().atMost(AT_MOST).until(() -> turns.taken() == 24);

    assertThat(answered(client(), SHORT))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: 5", "application/problem+json", "ask again in 5 seconds");
  }

  private String answered(Client client, String question) {
    client.ask(question);
    return client.answer();
  }

  private Client client() {
    var client = new Client(port);
    clients.add(client);
    return client;
  }

  private static String request(String json) {
    return head("Content-Length: " + json.length()) + json;
  }

  private static String head(String length) {
    return String.join(
        "\r\n",
        "POST /api/alignments HTTP/1.1",
        "Host: localhost",
        "Authorization: Basic " + SECRET,
        "Content-Type: application/json",
        length,
        "",
        "");
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  /** A client that speaks HTTP by hand, so that it can leave when it wants. */
  private static final class Client {

    private final Socket socket;
    private final BufferedReader reader;

    Client(int port) {
      try {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) AT_MOST.toMillis());
        reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }

    void ask(String question) {
      send(request(question));
    }

    void send(String text) {
      try {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }

    /** The next answer: its head, and its body in chunks as they come. */
    String answer() {
      try {
        var answer = new StringBuilder();
        for (var line = reader.readLine(); !line.equals("0"); line = reader.readLine()) {
          answer.append(line).append('\n');
        }
        reader.readLine();
        return answer.toString();
      } catch (IOException lost) {
        throw new UncheckedIOException(lost);
      }
    }

    void close() {
      try {
        socket.close();
      } catch (IOException unclosed) {
        throw new UncheckedIOException(unclosed);
      }
    }
  }
}
