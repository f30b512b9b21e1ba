package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.QueryProfile;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of a record with many neighbours doesn't read all of them. */
@InterlockTest
class ManyNeighboursTest {

  @Autowired TestGraph given;
  @Autowired Driver driver;

  record Question(String query, Map<String, Object> parameters) {}

  @BeforeEach
  void seller() {
    given.is(
        """
        CREATE (seller:Organization {key: 'seller'}), (:Organization {key: 'other'})-[:PART_OF]->(seller),
          (opc:Connector {key: 'opc', name: 'OPC UA'}), (seller)-[:PURSUES]->(:Objective {key: 'grow'})
        WITH seller, opc
        UNWIND range(1, 6000) AS number
        CREATE (seller)-[:OFFERS]->(offering:Offering {key: 'b' + number, name: 'Offering ' + number}),
          (offering)-[:CONNECTS_BY]->(opc)
        """);
  }

  static List<Question> questions() {
    var label = "Organization";
    return List.of(
        new Question("edit/relations", Map.of("key", "seller")),
        new Question("edit/relations-with", Map.of("key", "seller", "other", "other")),
        new Question(
            "edit/outgoing",
            Map.of("label", label, "key", "seller", "type", "PURSUES", "endLabel", "Objective")),
        new Question("edit/is-whole", Map.of("key", "seller", "whole", "other")),
        new Question(
            "edit/change-relationship",
            Map.of("label", label, "key", "seller", "id", "4:x:1", "properties", Map.of())),
        new Question(
            "edit/remove-relationship", Map.of("label", label, "key", "seller", "id", "4:x:1")));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void editsRelationsWithoutReadingOfferings(Question question) {
    assertThat(operators(profile(question)).mapToLong(ManyNeighboursTest::hits).sum())
        .isLessThan(100);
  }

  @Test
  void sortsNoMoreOfferingsOfAConnectorThanItCutsTo() {
    var plan = profile(new Question("catalog/connector", Map.of("key", "opc")));

    assertThat(operators(plan).mapToLong(ManyNeighboursTest::rows).max()).hasValue(5000);
  }

  private QueryProfile profile(Question question) {
    var text = Cypher.named(question.query()).text();
    var version = "CYPHER 25\n";
    var profiled =
        text.contains(version)
            ? text.replace(version, "CYPHER 25 PROFILE\n")
            : "CYPHER 25 PROFILE\n" + text;
    return driver
        .executableQuery(profiled)
        .withParameters(question.parameters())
        .execute()
        .summary()
        .queryProfile()
        .orElseThrow();
  }

  private static long hits(QueryProfile operator) {
    return operator.dbHits().orElse(0);
  }

  private static long rows(QueryProfile operator) {
    return operator.rows().orElse(0);
  }

  private static Stream<QueryProfile> operators(QueryProfile plan) {
    return Stream.concat(
        Stream.of(plan), plan.children().stream().flatMap(ManyNeighboursTest::operators));
  }
}
