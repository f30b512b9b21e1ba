package org.interlock.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
