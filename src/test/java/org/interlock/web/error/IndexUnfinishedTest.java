package org.interlock.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Drops the index of names and has the store build it anew, which takes it some seconds. */
@InterlockTest
@WithMockUser(roles = "ADMIN")
class IndexUnfinishedTest {

  private static final String READINESS = "/actuator/health/readiness";
  private static final String SENTENCE = "The index of names is still being built";

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;

  @BeforeEach
  void manyLongNames() {
    given.is(
        """
        CREATE (:Organization {key: 'almlunda', name: 'Almlunda Works'})
        WITH 1 AS one
        UNWIND range(1, 20000) AS i
        CREATE (:Offering {key: 'b' + i, name: 'Offering ' + i,
          aliases: [j IN range(1, 60) | 'alias ' + (i * j) + ' of ' + (i + j)]})
        """);
  }

  @AfterEach
  void clear() {
    given.run("CALL db.awaitIndexes(120)");
    given.clear();
  }

  @Test
  void saysThatTheSearchIsBeingPreparedUntilItIs() throws IOException {
    assertThat(get("/search?q=almlunda")).hasStatusOk();
    given.run("DROP INDEX names");
    given.run(definition());

    assertThat(get(READINESS)).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    for (var path : List.of("/search?q=almlunda", "/organizations?q=alm", "/settings?q=alm")) {
      assertThat(get(path))
          .as(path)
          .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
          .containsHeader(HttpHeaders.RETRY_AFTER)
          .bodyText()
          .contains("The search is still being prepared", "id=\"go-home\"")
          .doesNotContain("??");
    }
    assertThat(get("/api/search?q=almlunda"))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .hasContentType("application/problem+json")
        .containsHeader(HttpHeaders.RETRY_AFTER)
        .bodyText()
        .contains(SENTENCE);
    assertThat(get("/organizations")).as("without an index of names").hasStatusOk();
    assertThat(given.run("SHOW INDEXES YIELD name, state WHERE state = 'POPULATING' RETURN name"))
        .as("it was being built all the time")
        .hasSize(1);

    given.run("CALL db.awaitIndexes(120)");
    assertThat(get("/api/search?q=almlunda")).hasStatusOk().bodyText().contains("Almlunda Works");
    assertThat(get(READINESS)).hasStatusOk();
  }

  private MvcTestResult get(String address) {
    return browser.get().uri(address).exchange();
  }

  /** As the schema has it. */
  private static String definition() throws IOException {
    var file = new ClassPathResource("cypher/schema/V002__indexes.cypher");
    var text = file.getContentAsString(StandardCharsets.UTF_8);
    return text.substring(text.indexOf("CREATE FULLTEXT"), text.lastIndexOf(';'));
  }
}
