package org.interlock.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.trust.WarmPath.Known;
import org.interlock.trust.WarmPath.Tie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class WarmPathsTest {

  @Autowired WarmPaths warmPaths;
  @Autowired TestGraph given;

  private WarmPath toThem() {
    return warmPaths.to(List.of("us"), List.of("them")).getOrDefault("them", WarmPath.NONE);
  }

  /** Persons a, b, … in a row, a with us and the last with them. */
  private void row(String ties) {
    given.is("CREATE (us:Organization {key: 'us'}), (them:Organization {key: 'them'}), " + ties);
  }

  @Test
  void takesTheProductOfTheTies() {
    row(
        """
        (a:Person {key: 'a'})-[:WORKS_AT]->(us), (b:Person {key: 'b'}),
        (c:Person {key: 'c'})-[:WORKS_AT]->(them),
        (a)-[:KNOWS {strength: 0.9}]->(b), (c)-[:KNOWS {strength: 0.7}]->(b)
        """);

    assertThat(toThem().people()).containsExactly("a", "b", "c");
    assertThat(toThem().ties())
        .containsExactly(
            new Tie("a", "b", 0.9, Known.STATED, 0, null),
            new Tie("b", "c", 0.7, Known.STATED, 0, null));
    assertThat(toThem().exact()).isEqualByComparingTo("0.63");
    assertThat(toThem().strength()).isEqualTo(0.63);
    assertThat(toThem().weakestLink()).contains(new Tie("b", "c", 0.7, Known.STATED, 0, null));
  }

  @Test
  void prefersALongerPathIfItIsWarmer() {
    row(
        """
        (a:Person {key: 'a'})-[:WORKS_AT]->(us), (b:Person {key: 'b'}),
        (c:Person {key: 'c'})-[:WORKS_AT]->(them), (a)-[:KNOWS {strength: 0.4}]->(c),
        (a)-[:KNOWS {strength: 0.9}]->(b), (c)-[:KNOWS {strength: 0.5}]->(b)
        """);

    assertThat(toThem().people()).containsExactly("a", "b", "c");
  }

  @Test
  void endsAfterFourTies() {
    var four =
        """
        (a:Person {key: 'a'})-[:WORKS_AT]->(us), (b:Person {key: 'b'}), (c:Person {key: 'c'}),
        (d:Person {key: 'd'}), (e:Person {key: 'e'}), (f:Person {key: 'f'}),
        (a)-[:KNOWS {strength: 0.5}]->(b)-[:KNOWS {strength: 0.5}]->(c),
        (c)-[:KNOWS {strength: 0.5}]->(d)-[:KNOWS {strength: 0.5}]->(e),
        (e)-[:KNOWS {strength: 1.0}]->(f),\
        """;
    row(four + "(e)-[:WORKS_AT]->(them)");
    assertThat(toThem().strength()).isEqualTo(0.0625);

    row(four + "(f)-[:WORKS_AT]->(them)");
    assertThat(toThem()).isEqualTo(WarmPath.NONE);
    assertThat(toThem().strength()).isZero();
  }

  @Test
  void countsColleaguesAsHalfUnlessTheyKnowEachOtherBetter() {
    row(
        """
        (o:Organization {key: 'o'}), (a:Person {key: 'a'})-[:WORKS_AT]->(us),
        (b:Person {key: 'b'})-[:WORKS_AT]->(o), (c:Person {key: 'c'})-[:WORKS_AT]->(o),
        (d:Person {key: 'd'})-[:WORKS_AT]->(o), (c)-[:WORKS_AT]->(them),
        (a)-[:KNOWS {strength: 0.8}]->(b), (b)-[:KNOWS {strength: 0.1}]->(c)
        """);
    assertThat(toThem().ties())
        .containsExactly(
            new Tie("a", "b", 0.8, Known.STATED, 0, null),
            new Tie("b", "c", 0.5, Known.COLLEAGUES, 0, null));

    given.run(
        "MATCH (b:Person {key: 'b'})-[tie:KNOWS]-(c:Person {key: 'c'}) SET tie.strength = 0.6");
    assertThat(toThem().exact()).isEqualByComparingTo("0.48");
  }

  @Test
  void isAsWarmAsCanBeToAPersonWhoWorksAtBoth() {
    row("(a:Person {key: 'a'})-[:WORKS_AT]->(us), (a)-[:WORKS_AT]->(them)");

    assertThat(toThem()).isEqualTo(new WarmPath(List.of("a"), List.of()));
    assertThat(toThem().strength()).isEqualTo(1);
  }

  @Test
  void forgetsWhoHasLeft() {
    row(
        """
        (a:Person {key: 'a'})-[:WORKS_AT]->(us),
        (c:Person {key: 'c'})-[:WORKS_AT {until: date('2020-12-31')}]->(them),
        (a)-[:KNOWS {strength: 0.4}]->(c)
        """);
    assertThat(toThem()).isEqualTo(WarmPath.NONE);

    given.run(
        "MATCH (:Person {key: 'c'})-[work:WORKS_AT]->() SET work.until = date() + duration('P1D')");
    assertThat(toThem().strength()).isEqualTo(0.4);
  }

  @Test
  void computesTiesFromInteractionsUnlessTheyAreStated() {
    row(
        """
        (a:Person {key: 'a'})-[:WORKS_AT]->(us), (c:Person {key: 'c'})-[:WORKS_AT]->(them),
        (i:Interaction {key: 'i', kind: 'MEETING', on: date() - duration('P180D')}),
        (j:Interaction {key: 'j', kind: 'CALL', on: date()}),
        (k:Interaction {key: 'k', kind: 'CALL', on: date() + duration('P1D')}),
        (a)-[:JOINED {side: 'from'}]->(i), (c)-[:JOINED {side: 'to'}]->(i),
        (a)-[:JOINED {side: 'to'}]->(j), (c)-[:JOINED {side: 'from'}]->(j),
        (a)-[:JOINED]->(k), (c)-[:JOINED]->(k)
        """);
    assertThat(toThem().ties())
        .containsExactly(
            new Tie("a", "c", 1 - Math.exp(-0.425), Known.COMPUTED, 2, LocalDate.now()));

    given.run(
        "MATCH (a:Person {key: 'a'}), (c:Person {key: 'c'}) CREATE (c)-[:KNOWS {strength:"
            + " 0.2}]->(a)");
    assertThat(toThem().ties())
        .containsExactly(new Tie("a", "c", 0.2, Known.STATED, 0, LocalDate.now()));

    given.run("MATCH ()-[tie:KNOWS]->() SET tie.strength = 0.0");
    assertThat(toThem()).isEqualTo(WarmPath.NONE);

    given.run("MATCH ()-[tie:KNOWS]->() SET tie.strength = null");
    assertThat(toThem().ties()).extracting(Tie::known).containsExactly(Known.COMPUTED);
  }

  @Test
  void halvesAComputedTieThatOnlyOneSideStarts() {
    row(
        """
        (a:Person {key: 'a'})-[:WORKS_AT]->(us), (c:Person {key: 'c'})-[:WORKS_AT]->(them),
        (i:Interaction {key: 'i', kind: 'MEETING', on: date()}),
        (a)-[:JOINED {side: 'from'}]->(i), (c)-[:JOINED {side: 'to'}]->(i)
        """);

    assertThat(toThem().strength()).isEqualTo(1 - Math.exp(-0.175));
  }

  @Test
  void prefersFewerTiesAndThenSmallerKeysAmongEquallyWarmPaths() {
    row(
        """
        (a:Person {key: 'a'})-[:WORKS_AT]->(us), (z:Person {key: 'z'})-[:WORKS_AT]->(us),
        (b:Person {key: 'b'}), (c:Person {key: 'c'})-[:WORKS_AT]->(them),
        (d:Person {key: 'd'})-[:WORKS_AT]->(them),
        (z)-[:KNOWS {strength: 0.9}]->(b), (b)-[:KNOWS {strength: 0.7}]->(c),
        (z)-[:KNOWS {strength: 0.63}]->(d)
        """);
    assertThat(toThem().people()).containsExactly("z", "d");

    given.run(
        "MATCH (a:Person {key: 'a'}), (d:Person {key: 'd'}) CREATE (a)-[:KNOWS {strength:"
            + " 0.63}]->(d)");
    assertThat(toThem().people()).containsExactly("a", "d");
  }

  @Test
  void answersAgainFromMemoryUntilTheGraphChanges() {
    row("(a:Person {key: 'a'})-[:WORKS_AT]->(us)");
    var before = warmPaths.from(List.of("us"));

    assertThat(warmPaths.from(List.of("us", "us"))).isSameAs(before);
    assertThat(before.strength("them")).isZero();

    given.run(
        """
        MATCH (a:Person {key: 'a'}), (them:Organization {key: 'them'})
        CREATE (a)-[:KNOWS {strength: 0.4}]->(:Person {key: 'c'})-[:WORKS_AT]->(them)
        """);
    assertThat(warmPaths.from(List.of("us")).strength("them")).isEqualTo(0.4);
  }

  @Test
  void computesOnceForAllWhoAskAtTheSameTime() {
    row("(a:Person {key: 'a'})-[:WORKS_AT]->(us)");

    assertThat(
            IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> warmPaths.from(List.of("us")))
                .distinct())
        .hasSize(1);
  }
}
