package org.interlock.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class TrustTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  @Autowired Trust trust;
  @Autowired TestGraph given;

  private TrustScore score() {
    return trust.of(List.of("o")).getOrDefault("o", TrustScore.UNKNOWN);
  }

  private static String about(String kind, String on) {
    return "CREATE (o:Organization {key: 'o'})<-[:ABOUT]-(:Interaction {key: 'i', kind: '%s', on: %s})"
        .formatted(kind, on);
  }

  @Test
  void isOneHalfWithoutEvidence() {
    given.is("CREATE (:Organization {key: 'o'})");

    assertThat(score()).isEqualTo(TrustScore.UNKNOWN);
    assertThat(score().value()).isEqualTo(0.5);
  }

  @Test
  void growsByAPromiseKept() {
    given.is(about("PROMISE_KEPT", "date()"));

    assertThat(score().value()).isEqualTo(2.0 / 3);
    assertThat(score().integrity()).isEqualTo(2.0 / 3);
    assertThat(score().competence()).isEqualTo(0.5);
  }

  @Test
  void fallsByABreachThatIsHalfForgottenAfterAYear() {
    given.is(about("BREACH", "date() - duration('P365D')"));

    assertThat(score().value()).isEqualTo(1.0 / 6);
    assertThat(score().lines()).singleElement().asString().endsWith(" breach: −4.00");
  }

  @Test
  void countsWhatAPersonDidHalfForWhereItWorkedThen() {
    given.is(
        """
        CREATE (p:Person {key: 'p'}), (o:Organization {key: 'o'}), (q:Organization {key: 'q'}),
          (p)-[:WORKS_AT {until: date('2024-12-31')}]->(q),
          (p)-[:WORKS_AT {since: date('2025-01-01')}]->(o),
          (p)<-[:ABOUT]-(:Interaction {key: 'i', kind: 'PROMISE_BROKEN', on: date()})
        """);

    assertThat(score().value()).isEqualTo(1.0 / 3);
    assertThat(trust.of(List.of("q"))).isEmpty();
  }

  @Test
  void countsAnOrganizationInFullAndEachOfItsPeopleByHalf() {
    given.is(
        """
        CREATE (p:Person {key: 'p'})-[:WORKS_AT]->(o:Organization {key: 'o'}),
          (i:Interaction {key: 'i', kind: 'DELIVERY', on: date()}), (i)-[:ABOUT]->(p),
          (i)-[:ABOUT]->(o)
        """);
    assertThat(score().value()).isEqualTo(2.5 / 3.5);

    given.run(
        """
        MATCH (o:Organization {key: 'o'}), (i:Interaction {key: 'i'})
        CREATE (i)-[:ABOUT]->(:Person {key: 'q'})-[:WORKS_AT]->(o)
        """);
    assertThat(score().value()).isEqualTo(3.0 / 4);
  }

  @Test
  void countsWinsAndLossesOfOthersInDealsItLed() {
    given.is(
        """
        CREATE (o:Organization {key: 'o'})-[:TAKES_PART {role: 'LEAD'}]->(d:Deal {key: 'd'}),
          (other:Organization {key: 'x'}),
          (d)-[:YIELDS]->(:Win {key: 'w1', actual: 'WIN', on: date()})-[:FOR_PARTY]->(other),
          (d)-[:YIELDS]->(:Win {key: 'w2', actual: 'LOSS', on: date()})-[:FOR_PARTY]->(other),
          (d)-[:YIELDS]->(:Win {key: 'w3', actual: 'WIN', on: date()})-[:FOR_PARTY]->(o),
          (d)-[:YIELDS]->(:Win {key: 'w4', expected: 'WIN', on: date()})-[:FOR_PARTY]->(other)
        """);

    assertThat(score().value()).isCloseTo((1 + 1.0) / (1 + 3 + 2.0), EXACTLY);
    assertThat(score().integrity()).isEqualTo(0.5);
  }

  @Test
  void doesNotCountWhatHasNotHappenedYet() {
    given.is(about("BREACH", "date() + duration('P1D')"));

    assertThat(score()).isEqualTo(TrustScore.UNKNOWN);
  }

  /** A breach of b a year ago, and organizations in a row behind it. */
  private static final String BREACH =
      """
      CREATE (b:Organization {key: 'b', name: 'Bee'}), (m:Organization {key: 'm', name: 'Em'}),
        (o:Organization {key: 'o'}), (x:Organization {key: 'x'}),
        (b)-[:PARTNERS_WITH]->(m), (o)-[:PART_OF]->(m), (x)-[:PARTNERS_WITH]->(o),
        (i:Interaction {key: 'i', kind: 'BREACH', on: date() - duration('P365D')})
      """;

  private double trustIn(String organization) {
    return trust
        .of(List.of("b", "m", "o", "x"))
        .getOrDefault(organization, TrustScore.UNKNOWN)
        .value();
  }

  @Test
  void spreadsABreachAlongTwoTies() {
    given.is(BREACH + ", (i)-[:ABOUT]->(b)");

    assertThat(trustIn("b")).isCloseTo(1 / (2 + 4.0), EXACTLY);
    assertThat(trustIn("m")).isCloseTo(1 / (2 + 1.0), EXACTLY);
    assertThat(trustIn("o")).isCloseTo(1 / (2 + 0.25), EXACTLY);
    assertThat(trustIn("x")).isEqualTo(0.5);
    assertThat(score().integrity()).isEqualTo(score().value());
    assertThat(score().lines())
        .singleElement()
        .asString()
        .endsWith(" breach of Bee, 2 ties away (inferred): −0.25");
    assertThat(score().evidence().getFirst().spread().viaName()).isEqualTo("Em");
  }

  @Test
  void spreadsABreachOfAPersonByHalf() {
    given.is(BREACH + ", (i)-[:ABOUT]->(:Person {key: 'p'})-[:WORKS_AT]->(b)");

    assertThat(trustIn("b")).isCloseTo(1 / (2 + 2.0), EXACTLY);
    assertThat(trustIn("m")).isCloseTo(1 / (2 + 0.5), EXACTLY);
  }

  @Test
  void spreadsABreachOnceAlongTheShortestWay() {
    given.is(
        BREACH
            + ", (i)-[:ABOUT]->(b), (i)-[:ABOUT]->(:Person {key: 'p'})-[:WORKS_AT]->(b),"
            + " (b)-[:PART_OF]->(o)");

    assertThat(trustIn("o")).isCloseTo(1 / (2 + 1.0), EXACTLY);
    assertThat(trustIn("x")).isCloseTo(1 / (2 + 0.25), EXACTLY);
  }

  @Test
  void doesNotSpreadABreachToWhomItIsAbout() {
    given.is(BREACH + ", (i)-[:ABOUT]->(b), (i)-[:ABOUT]->(m)");

    assertThat(trustIn("m")).isCloseTo(1 / (2 + 4.0), EXACTLY);
    assertThat(trustIn("o")).isCloseTo(1 / (2 + 1.0), EXACTLY);
  }

  @Test
  void sparesWhoTookASideAgainstTheBreach() {
    given.is(BREACH + ", (i)-[:ABOUT]->(b), (m)-[:CONFLICTS_WITH]->(b)");
    assertThat(trustIn("m")).isEqualTo(0.5);

    given.run(
        "MATCH (:Organization {key: 'm'})-[side:CONFLICTS_WITH]->() SET side.until ="
            + " date('2020-01-01')");
    assertThat(trustIn("m")).isCloseTo(1 / (2 + 1.0), EXACTLY);

    given.run(
        "MATCH ()-[tie:PARTNERS_WITH]->(:Organization {key: 'm'}) SET tie.until = date() -"
            + " duration('P1D')");
    assertThat(trustIn("m")).isEqualTo(0.5);
    assertThat(trustIn("o")).isEqualTo(0.5);
  }

  @Test
  void countsASpreadBreachUntilSomebodyDismissesIt() {
    given.is(BREACH + ", (i)-[:ABOUT]->(b)");
    trust.dismiss("m", "i", "ada");

    assertThat(trustIn("m")).isEqualTo(0.5);
    assertThat(trustIn("o")).isCloseTo(1 / (2 + 0.25), EXACTLY);
    var dismissed = trust.of(List.of("m")).get("m");
    assertThat(dismissed.lines()).isEmpty();
    assertThat(dismissed.evidence().getFirst().spread().dismissedBy()).isEqualTo("ada");

    trust.takeDismissalBack("m", "i");
    assertThat(trustIn("m")).isCloseTo(1 / (2 + 1.0), EXACTLY);
  }

  @Test
  void trustsAPersonByWhatItDidInFull() {
    given.is(
        "CREATE (:Person {key: 'p'})<-[:ABOUT]-(:Interaction {key: 'i', kind: 'PROMISE_KEPT', on:"
            + " date()})");

    assertThat(trust.ofPerson("p").value()).isCloseTo(2 / 3.0, EXACTLY);
  }
}
