package org.interlock.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.StoreTrouble;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;

@InterlockTest
class EditTurnsTest {

  private static final String RENAME = "MATCH (o:Organization {key: 'o1'}) SET o.name = $name";

  @Autowired TestGraph given;
  @Autowired Driver driver;
  @Autowired Neo4jClient neo4j;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void givesUpWhatWaitsForAnotherTooLong() {
    given.is("CREATE (:Organization {key: 'o1', name: 'Frostmark'})");
    var turns = new EditTurns(transactions, Duration.ofSeconds(1));

    try (var session = driver.session();
        var other = session.beginTransaction()) {
      other.run(RENAME, Map.of("name", "Theirs")).consume();
      assertThat(catchThrowable(() -> turns.inTurn(() -> rename("Mine"))))
          .matches(StoreTrouble::isBusy);
      other.commit();
    }

    assertThat(turns.inTurn(() -> rename("Mine"))).isEqualTo("Mine");
    assertThat(given.run("MATCH (o:Organization) RETURN o.name AS name"))
        .extracting("name")
        .containsExactly("Mine");
  }

  private String rename(String name) {
    neo4j.query(RENAME).bind(name).to("name").run();
    return name;
  }
}
