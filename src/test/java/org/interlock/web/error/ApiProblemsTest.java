package org.interlock.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlock.graph.DiskFull;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ApiProblemsTest {

  enum Priority {
    MUST,
    SHOULD
  }

  record Need(String capability, Priority priority) {}

  record Question(List<Need> needs, int maxPartners) {

    Question {
      if (maxPartners < 0) {
        throw new IllegalArgumentException("At least 0.");
      }
      if (maxPartners > 99) {
        throw new InvalidInput("maxPartners", "At most 99.");
      }
    }
  }

  @RestController
  static class Questions {

    @GetMapping("/questions/{key}")
    String unknown(@PathVariable String key) {
      throw new UnknownKey("question", key);
    }

    @GetMapping("/questions")
    int page(@RequestParam int page) {
      return page;
    }

    @PostMapping("/questions")
    Question ask(@RequestBody Question question) {
      return question;
    }

    @GetMapping("/outage")
    void outage() {
      throw new ServiceUnavailableException("bolt://10.0.0.7:7687 is down");
    }

    @GetMapping("/full")
    void full() {
      throw new IllegalStateException(new DiskFull());
    }

    @GetMapping("/memory")
    void memory() {
      throw new OutOfMemoryError("Java heap space");
    }

    @GetMapping("/refused")
    void refused() {
      throw new ClientException("Neo.ClientError.Statement.SyntaxError", "Invalid input");
    }
  }

  private final MockMvcTester api =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(new Questions())
              .setControllerAdvice(new ApiProblems())
              .build());

  @Test
  void namesTheKindAndKeyThatDoNotExist() {
    var answer = api.get().uri("/questions/q-1").exchange();

    assertThat(answer).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"status": 404, "kind": "question", "key": "q-1", "instance": "/questions/q-1",
             "detail": "There is no question with the key “q-1”."}
            """);
  }

  @Test
  void cutsAKeyThatNobodyReads() {
    assertThat(api.get().uri("/questions/" + "q".repeat(5_000)))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.key")
        .asString()
        .hasSize(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"needs": [{"priority": "HIGH"}]} | needs[0].priority | “HIGH” is not one of MUST, SHOULD.
          {"needs": [{}, {"priority": []}]} | needs[1].priority | Expected one of MUST, SHOULD here.
          {"needs": 7}                      | needs             | Expected a list here.
          {"needs": [7]}                    | needs[0]          | Expected an object here.
          {"maxPartners": "many"}           | maxPartners       | “many” is not a whole number.
          {"maxPartners": null}             | maxPartners       | Expected a whole number here.
          {"maxPartners": -1}               | body              | At least 0.
          {"maxPartners": 100}              | maxPartners       | At most 99.
          []                                | body              | Expected an object here.
          {"needs": [}                      | body              | This is not valid JSON at line 1, column 12.
          ``                                | body              | A JSON object is expected as the body.
          """)
  void saysWhichFieldOfTheBodyIsWrong(String body, String field, String message) {
    var answer =
        api.post().uri("/questions").contentType("application/json").content(body).exchange();

    complains(answer, field, message);
  }

  @Test
  void saysWhichParameterIsWrong() {
    complains(
        api.get().uri("/questions?page=two").exchange(), "page", "“two” is not a whole number.");
    complains(api.get().uri("/questions").exchange(), "page", "This parameter is missing.");
  }

  @Test
  void saysThatAnotherMediaTypeIsNeeded() {
    assertThat(api.post().uri("/questions").contentType("text/plain").content("?"))
        .hasStatus(415)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void saysThatTheStoreDoesNotAnswerAndNotWhereItIs() {
    var answer = api.get().uri("/outage").exchange();

    assertThat(answer).hasStatus(503).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyText().contains("does not answer").doesNotContain("10.0.0.7");
  }

  @Test
  void saysThatTheDiskIsFull() {
    assertThat(api.get().uri("/full"))
        .hasStatus(507)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("is full: nothing was changed");
  }

  @Test
  void saysThatTheMemoryIsExhausted() {
    assertThat(api.get().uri("/memory"))
        .hasStatus(503)
        .hasHeader("Retry-After", "15")
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void leavesAFaultOfOurOwnToOthers() {
    assertThat(api.get().uri("/refused")).hasFailed();
  }

  private static void complains(MvcTestResult answer, String field, String message) {
    assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo(message);
    assertThat(answer).bodyJson().extractingPath("$.errors.length()").isEqualTo(1);
  }
}
