package org.interlock.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.UnknownKey;
import org.interlock.map.PartnerMap.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class PartnerMapsTest {

  static final String LINDQVOR =
      """
      CREATE (us:Organization {key: 'us', name: 'Us', home: true}),
        (maker:Organization {key: 'maker', name: 'Maker', kind: 'maker'})-[:SUPPLIES {what: 'Controllers', since: date('2018-01-01')}]->(us),
        (old:Organization {key: 'old', name: 'Former maker'})-[:SUPPLIES {until: date('2020-01-01')}]->(us),
        (us)-[:SUPPLIES]->(buyer:Organization {key: 'buyer', name: 'Neighbour <b>'}),
        (buyer)-[:SUPPLIES]->(:Organization {key: 'user', name: 'User'}),
        (:Organization {key: 'mine', name: 'Mine'})-[:SUPPLIES]->(maker),
        (maker)-[:PARTNERS_WITH {note: 'Joint offer'}]->(us),
        (rival:Organization {key: 'rival', name: 'Rival'})-[:COMPETES_WITH]->(us),
        (rival)-[:CONFLICTS_WITH]->(us),
        (rival)-[:SUPPLIES]->(buyer),
        (us)-[:PART_OF]->(:Organization {key: 'group', name: 'Group'}),
        (us)<-[:PART_OF]-(:Organization {key: 'part', name: 'Part'}),
        (us)-[:SUPPLIES]->(us),
        (d1:Deal {key: 'd1', name: 'First', openedOn: date('2025-01-01')}), (d2:Deal {key: 'd2', name: 'Second', openedOn: date('2026-01-01')}),
        (us)-[:TAKES_PART]->(d1), (us)-[:TAKES_PART]->(d2),
        (mate:Organization {key: 'mate', name: 'Mate'})-[:TAKES_PART]->(d1), (mate)-[:TAKES_PART]->(d2),
        (buyer)-[:TAKES_PART {role: 'CUSTOMER'}]->(d1), (buyer)-[:TAKES_PART {role: 'LEAD'}]->(d1)
      """;

  @Autowired TestGraph given;
  @Autowired PartnerMaps maps;

  @BeforeEach
  void surroundings() {
    given.is(LINDQVOR);
  }

  @Test
  void placesEachNeighbourInTheFirstSectorOfItsTies() {
    var map = maps.find(question("us", null, List.of(), 8));

    assertThat(map.nodes())
        .extracting("key", "place", "ring")
        .containsExactly(
            tuple("us", "CENTER", 0),
            tuple("maker", "SUPPLIER", 1),
            tuple("old", "SUPPLIER", 1),
            tuple("buyer", "CUSTOMER", 1),
            tuple("group", "WHOLE", 1),
            tuple("part", "PART", 1),
            tuple("rival", "CONFLICT", 1),
            tuple("mate", "DEALS", 1));
    assertThat(map.hidden()).isZero();
    assertThat(map.capped()).isFalse();
  }

  @Test
  void tellsEveryTieWithItsDirectionAndWeight() {
    var map = maps.find(question("us", null, List.of(), 8));

    assertThat(map.links())
        .extracting("from", "to", "type", "what", "weight", "directed")
        .containsExactlyInAnyOrder(
            tuple("maker", "us", "SUPPLIES", "Controllers", 1L, true),
            tuple("old", "us", "SUPPLIES", null, 1L, true),
            tuple("us", "buyer", "SUPPLIES", null, 1L, true),
            tuple("us", "maker", "PARTNERS_WITH", "Joint offer", 1L, false),
            tuple("us", "rival", "COMPETES_WITH", null, 1L, false),
            tuple("us", "rival", "CONFLICTS_WITH", null, 1L, false),
            tuple("us", "group", "PART_OF", null, 1L, true),
            tuple("part", "us", "PART_OF", null, 1L, true),
            tuple("us", "mate", "SHARES_DEALS", "Second · First", 2L, false),
            tuple("us", "buyer", "SHARES_DEALS", "First", 1L, false),
            tuple("rival", "buyer", "SUPPLIES", null, 1L, true));
  }

  @Test
  void tellsWhatEndedAndWhatIsToComeAfterWhatRuns() {
    given.is(
        """
        CREATE (us:Organization {key: 'us', name: 'Us'}), (a:Organization {key: 'a', name: 'A'}),
          (b:Organization {key: 'b', name: 'B'}), (c:Organization {key: 'c', name: 'C'}),
          (us)-[:PARTNERS_WITH {since: date('2012-01-01'), until: date('2016-12-31')}]->(a),
          (us)-[:PARTNERS_WITH {since: date() + duration({years: 5})}]->(b),
          (us)-[:PARTNERS_WITH {since: date('2001-01-01'), until: date('2002-01-01'), note: 'then'}]->(c),
          (us)-[:PARTNERS_WITH {since: date('2020-01-01'), until: date(), note: 'now'}]->(c),
          (b)-[:SUPPLIES {until: date('2003-01-01')}]->(us),
          (c)-[:SUPPLIES]->(us),
          (a)-[:CONFLICTS_WITH {until: date('2002-01-01')}]->(b)
        """);

    var map = maps.find(question("us", null, List.of("partners", "conflicts"), 8));
    var chain = maps.find(question("us", "chain", List.of(), 8));

    assertThat(map.links())
        .extracting("from", "to", "what", "weight", "phase")
        .containsExactly(
            tuple("us", "c", "now", 2L, null),
            tuple("us", "b", null, 1L, "COMING"),
            tuple("us", "a", null, 1L, "ENDED"),
            tuple("a", "b", null, 1L, "ENDED"));
    assertThat(chain.nodes()).extracting("key").containsExactly("us", "c", "b");
    assertThat(chain.links())
        .extracting("from", "phase")
        .containsExactly(tuple("b", "ENDED"), tuple("c", null));
  }

  @Test
  void countsTheTiesOfANeighbourThatTheMapDoesNotShow() {
    var map = maps.find(question("us", null, List.of(), 8));

    assertThat(map.nodes())
        .filteredOn(node -> node.hidden() > 0)
        .extracting("key", "hidden")
        .contains(tuple("maker", 1L), tuple("buyer", 1L));
  }

  @Test
  void showsTheStrongestAndSaysHowManyAreHidden() {
    given.is(
        """
        CREATE (us:Organization {key: 'us', name: 'Us'})
        WITH us UNWIND range(1, 45) AS i
        CREATE (o:Organization {key: 'o' + i, name: 'Other ' + (100 + i)})
        WITH us, i, o UNWIND range(1, i) AS n
        MERGE (d:Deal {key: 'd' + n})
        MERGE (us)-[:TAKES_PART]->(d)
        MERGE (o)-[:TAKES_PART]->(d)
        """);

    var map = maps.find(question("us", null, List.of("deals"), 3));

    assertThat(map.nodes()).extracting("key").containsExactly("us", "o45", "o44", "o43");
    assertThat(map.links()).extracting("weight").containsExactly(45L, 44L, 43L);
    assertThat(map.hidden()).isEqualTo(42);
    assertThat(map.groups()).containsExactly(new Group("DEALS", 45, 42));
  }

  @Test
  void showsOnlyTheKindsAskedFor() {
    var map = maps.find(question("us", null, List.of("conflicts", "part-of"), 8));

    assertThat(map.nodes()).extracting("key").containsExactly("us", "group", "part", "rival");
    assertThat(map.links()).extracting("type").containsOnly("PART_OF", "CONFLICTS_WITH");
  }

  @Test
  void followsTheValueChainTwoStepsEachWay() {
    var map = maps.find(question("us", "chain", List.of(), 8));

    assertThat(map.nodes())
        .extracting("key", "tier", "ring")
        .containsExactly(
            tuple("us", 0, 0),
            tuple("maker", -1, 1),
            tuple("old", -1, 1),
            tuple("buyer", 1, 1),
            tuple("mine", -2, 2),
            tuple("user", 2, 2));
    assertThat(map.links())
        .extracting("from", "to")
        .containsExactlyInAnyOrder(
            tuple("maker", "us"),
            tuple("old", "us"),
            tuple("us", "buyer"),
            tuple("mine", "maker"),
            tuple("buyer", "user"));
  }

  @Test
  void isTheCentreAloneWithoutTies() {
    given.is("CREATE (:Organization {key: 'alone'})");

    var map = maps.find(question("alone", null, List.of(), 8));

    assertThat(map.isEmpty()).isTrue();
    assertThat(map.centerNode().name()).isEqualTo("alone");
    assertThat(map.groups()).isEmpty();
    assertThatThrownBy(() -> maps.find(question("nobody", null, List.of(), 8)))
        .isInstanceOf(UnknownKey.class);
  }

  private static MapQuestion question(String key, String view, List<String> ties, int show) {
    return MapQuestion.of(key, view, ties, Integer.toString(show), null);
  }
}
