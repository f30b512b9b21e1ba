package org.interlock.history.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.Hindrance;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.interlock.history.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class TrashTest {

  private static final RecordAddress FROSTMARK = new RecordAddress(RecordKind.ORGANIZATION, "o1");
  private static final RecordAddress AGNETA = new RecordAddress(RecordKind.PERSON, "p1");
  private static final RecordAddress STORE = new RecordAddress(RecordKind.DEAL, "d1");

  /** Everything but the bookkeeping of removals, with all properties; versions are told apart. */
  private static final String ALL_NODES =
      """
      MATCH (n) WHERE NOT n:SchemaFile AND NOT n:Change
      RETURN labels(n) AS labels, n {.*, version: 0} AS properties
      ORDER BY labels, n.key
      """;

  private static final String ALL_TIES =
      """
      MATCH (a)-[r]->(b)
      RETURN type(r) AS type, a.key AS from, b.key AS to, properties(r) AS properties
      ORDER BY type, from, to, toString(r.title)
      """;

  @Autowired TestGraph given;
  @Autowired RecordRemoval removals;
  @Autowired Trash trash;
  @Autowired History history;

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Frostmark', aliases: ['FMK', 'F'], size: 95, home: true, source: 'demo', load: 'l1', edited: ['name'], editedBy: 'ada', editedAt: datetime('2026-11-22T14:05:00Z'), version: 3, foreign: point({x: 1, y: 2})}),
          (o)-[:OFFERS {load: 'l1'}]->(b:Offering {key: 'b1', name: 'Cold Box', load: 'l1'})-[:PROVIDES {level: 0.5, evidence: 'Test'}]->(c:Capability {key: 'c1', name: 'Cooling'}),
          (o)-[:OFFERS]->(:Offering {key: 'b2', name: 'Warm Box'})-[:REQUIRES]->(c),
          (o)-[:HAS_NEED]->(:Need {key: 'n1', statement: 'Less energy'})-[:FOR]->(c),
          (o)-[:PURSUES]->(:Objective {key: 'j1', statement: 'Grow'})-[:SEEKS]->(c),
          (o)-[:SUPPLIES {what: 'Cabinets', since: date('2020-01-01')}]->(g:Organization {key: 'o2', name: 'Grocer'}),
          (g)-[:OFFERS]->(s:Offering {key: 'b3', name: 'Shared'}), (o)-[:OFFERS]->(s),
          (o)-[:PART_OF]->(o),
          (p:Person {key: 'p1', name: 'Agneta'})-[:WORKS_AT {title: 'Buyer', since: date('2019-01-01'), until: date('2020-01-01')}]->(o),
          (p)-[:WORKS_AT {title: 'Head', since: date('2020-01-01'), edited: ['title'], editedBy: 'ada'}]->(o),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(d:Deal {key: 'd1', name: 'New store', openedOn: date('2026-04-07'), value: 14200000.0}),
          (d)-[:HAS_NEED]->(n2:Need {key: 'n2', statement: 'Cold food'})-[:FOR]->(c), (n2)-[:ACCEPTS]->(k:Connector {key: 'k1', name: 'Modbus'}),
          (d)-[:YIELDS]->(w:Win {key: 'w1', kind: 'money', expected: 'WIN'})-[:FOR_PARTY]->(o),
          (p)-[:STAKEHOLDER_IN {role: 'CHAMPION'}]->(d), (b)-[:CONNECTS_BY]->(k),
          (p)-[:JOINED {side: 'customer'}]->(:Interaction {key: 'i1', kind: 'MEETING', on: date('2026-01-01')})-[:ABOUT]->(o)
        """);
  }

  @Test
  void saysWhatWouldGoAndWhatWouldLoseATie() {
    var preview = removals.preview(FROSTMARK);

    assertThat(preview.name()).isEqualTo("Frostmark");
    assertThat(preview.version()).isEqualTo(3);
    assertThat(preview.goes())
        .containsExactlyInAnyOrder(
            new TrashPreview.Part("OFFERS", true, 2),
            new TrashPreview.Part("HAS_NEED", true, 1),
            new TrashPreview.Part("PURSUES", true, 1));
    assertThat(preview.loses())
        .contains(
            new TrashPreview.Part("OFFERS", true, 1),
            new TrashPreview.Part("TAKES_PART", true, 1),
            new TrashPreview.Part("WORKS_AT", false, 2),
            new TrashPreview.Part("ABOUT", false, 1));
    assertThatThrownBy(() -> removals.preview(new RecordAddress(RecordKind.DEAL, "none")))
        .isInstanceOf(UnknownKey.class);
  }

  @Test
  void takesWhatBelongsToARecordAloneAndNothingElse() {
    removals.remove(FROSTMARK, "ada");

    assertThat(keys()).containsExactly("b3", "c1", "d1", "i1", "k1", "n2", "o2", "p1", "w1");
    assertThat(given.run("MATCH (t:Trash) RETURN t.ofLabel + ' ' + t.ofKey AS name ORDER BY name"))
        .extracting("name")
        .containsExactly(
            "Need n1", "Objective j1", "Offering b1", "Offering b2", "Organization o1");
    assertThat(given.run("MATCH (:Organization {key: 'o2'})-[r]-() RETURN type(r) AS type"))
        .extracting("type")
        .containsExactly("OFFERS");
  }

  @Test
  void restoresAllOfItAsItWas() {
    for (var record :
        List.of(
            FROSTMARK,
            AGNETA,
            STORE,
            new RecordAddress(RecordKind.CAPABILITY, "c1"),
            new RecordAddress(RecordKind.CONNECTOR, "k1"),
            new RecordAddress(RecordKind.OFFERING, "b1"))) {
      var nodes = given.run(ALL_NODES);
      var ties = given.run(ALL_TIES);

      var removal = removals.remove(record, "ada");
      assertThat(given.run(ALL_NODES)).isNotEqualTo(nodes);
      assertThat(trash.restore(removal, "bo")).isEmpty();

      assertThat(given.run(ALL_NODES)).as(record.toString()).isEqualTo(nodes);
      assertThat(given.run(ALL_TIES)).as(record.toString()).isEqualTo(ties);
    }
    assertThat(given.run("MATCH (o:Organization {key: 'o1'}) RETURN o.version AS version"))
        .containsExactly(Map.of("version", 4L));
  }

  @Test
  void letsATieWaitForItsOtherEndInWhicheverOrderTheyGoAndCome() {
    var nodes = given.run(ALL_NODES);
    var ties = given.run(ALL_TIES);
    for (var firstGone : List.of(FROSTMARK, AGNETA)) {
      for (var firstBack : List.of(FROSTMARK, AGNETA)) {
        var organization = firstGone == FROSTMARK ? removals.remove(FROSTMARK, "ada") : "";
        var person = removals.remove(AGNETA, "ada");
        organization = organization.isEmpty() ? removals.remove(FROSTMARK, "ada") : organization;

        assertThat(trash.restore(firstBack == FROSTMARK ? organization : person, "ada")).isEmpty();
        assertThat(given.run("MATCH ()-[r:WORKS_AT]->() RETURN r")).isEmpty();
        assertThat(trash.restore(firstBack == FROSTMARK ? person : organization, "ada")).isEmpty();

        assertThat(given.run(ALL_NODES)).isEqualTo(nodes);
        assertThat(given.run(ALL_TIES)).isEqualTo(ties);
      }
    }
  }

  @Test
  void doesNothingIfAKeyIsTakenMeanwhile() {
    var removal = removals.remove(FROSTMARK, "ada");
    given.run("CREATE (:Offering {key: 'b2', name: 'Another'})");
    var nodes = given.run(ALL_NODES);

    assertThat(trash.restore(removal, "ada"))
        .contains(new Hindrance(Hindrance.Reason.TAKEN, List.of("b2")));
    assertThat(given.run(ALL_NODES)).isEqualTo(nodes);
  }

  @Test
  void givesNoTieOfTheOldOneToWhoHasItsKeySince() {
    var organization = removals.remove(FROSTMARK, "ada");
    var person = removals.remove(AGNETA, "ada");
    given.run("CREATE (:Person {key: 'p1', name: 'Another Agneta'})");

    assertThat(trash.restore(organization, "ada")).isEmpty();
    assertThat(given.run("MATCH (:Person)-[r:WORKS_AT]->() RETURN r")).isEmpty();

    given.run("MATCH (p:Person {key: 'p1'}) DETACH DELETE p");
    assertThat(trash.restore(person, "ada")).isEmpty();
    assertThat(given.run("MATCH (:Person {name: 'Agneta'})-[r:WORKS_AT]->() RETURN r")).hasSize(2);
  }

  @Test
  void tellsOfItInTheHistory() {
    var removal = removals.remove(FROSTMARK, "ada");

    assertThat(history.of(FROSTMARK, History.LATEST, 10))
        .extracting(RecordChange::action, RecordChange::part, RecordChange::partName)
        .contains(
            tuple(ChangeAction.REMOVED, null, null),
            tuple(ChangeAction.REMOVED, "Need", "Less energy"));
    assertThat(history.find(removal))
        .hasValueSatisfying(
            change ->
                assertThat(change.before())
                    .containsEntry("name", "Frostmark")
                    .containsEntry("aliases", List.of("FMK", "F"))
                    .containsEntry("editedAt", "2026-11-22T14:05:00Z"));
    assertThat(history.of(new RecordAddress(RecordKind.OFFERING, "b1"), History.LATEST, 10))
        .singleElement()
        .satisfies(change -> assertThat(change.by()).isEqualTo("ada"));

    trash.restore(removal, "bo");
    assertThat(history.of(FROSTMARK, History.LATEST, 1))
        .singleElement()
        .satisfies(change -> assertThat(change.action()).isEqualTo(ChangeAction.RESTORED));
  }

  @Test
  void erasesEverythingForGood() {
    var deal = removals.remove(STORE, "ada");
    var person = removals.remove(AGNETA, "ada");

    trash.removeForGood(person, "root");

    assertThat(given.run("MATCH (n) WHERE n.name = 'Agneta' OR n.ofKey = 'p1' RETURN n")).isEmpty();
    assertThat(
            given.run("MATCH (n) WHERE n.startOf = 'Person p1' OR n.record = 'Person p1' RETURN n"))
        .isEmpty();
    assertThatThrownBy(() -> trash.restore(person, "ada")).isInstanceOf(UnknownKey.class);
    assertThat(trash.restore(deal, "ada")).isEmpty();
    assertThat(given.run("MATCH (:Deal)-[r:YIELDS|HAS_NEED|TAKES_PART]-() RETURN r")).hasSize(3);
    trash.removeForGood(removals.remove(STORE, "ada"), "root");
    assertThat(given.run("MATCH (n:Change) RETURN n")).isEmpty();
  }

  @Test
  void findsRemovalsByName() {
    removals.remove(AGNETA, "ada");
    removals.remove(FROSTMARK, "bo");

    assertThat(trash.removals("", History.LATEST, 10))
        .extracting(TrashedRecord::name, TrashedRecord::removedBy, TrashedRecord::nodes)
        .containsExactly(tuple("Frostmark", "bo", 4L), tuple("Agneta", "ada", 0L));
    assertThat(trash.removals("FROST", History.LATEST, 10)).hasSize(1);
    var latest = trash.removals("", History.LATEST, 1).getFirst();
    assertThat(trash.removals("", latest.removal(), 10))
        .extracting(TrashedRecord::name)
        .containsExactly("Agneta");
  }

  private List<String> keys() {
    return given
        .run(
            "MATCH (n) WHERE NOT n:SchemaFile AND NOT n:Change AND NOT n:Trash AND NOT n:TrashedTie"
                + " RETURN n.key AS key ORDER BY key")
        .stream()
        .map(row -> String.valueOf(row.get("key")))
        .toList();
  }
}
