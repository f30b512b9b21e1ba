package org.interlock.alignment.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.answer.Conflict;
import org.interlock.alignment.answer.Conflict.Change;
import org.interlock.alignment.answer.Conflict.Kind;
import org.interlock.alignment.answer.Conflict.Part;
import org.interlock.alignment.answer.Conflict.Rule;
import org.interlock.alignment.conflict.Explainer.Proof;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.solver.Solution.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said when it can't be done, and that each change named makes it possible. */
@InterlockTest
class ConflictsTest {

  @Autowired Alignments alignments;
  @Autowired TestGraph given;

  @BeforeEach
  void aHarbourWithColdAndNights() {
    given.is(
        """
        CREATE (us:Organization {key: 'us', name: 'Us', home: true}),
          (customer:Organization {key: 'customer', name: 'Customer'}),
          (nordvik:Organization {key: 'nordvik', name: 'Nordvik'}),
          (havn:Organization {key: 'havn', name: 'Havn'}),
          (rival:Organization {key: 'rival', name: 'Rival'}),
          (nordvik)-[:CONFLICTS_WITH]->(havn), (rival)-[:CONFLICTS_WITH]->(customer),
          (storage:Capability {key: 'storage', name: 'Storage'}),
          (cold:Capability {key: 'cold', name: 'Cold storage'})-[:BROADER]->(storage),
          (:Capability {key: 'dry', name: 'Dry storage'})-[:BROADER]->(storage),
          (night:Capability {key: 'night', name: 'Night delivery'}),
          (radio:Capability {key: 'radio', name: 'Radio'}),
          (proof:Capability {key: 'proof', name: 'Proof'}),
          (:Capability {key: 'nothing', name: 'Nothing'}),
          (sv:Connector {key: 'sv', name: 'Swedish', kind: 'LANGUAGE'}),
          (en:Connector {key: 'en', name: 'English', kind: 'LANGUAGE'}),
          (nordvik)-[:OFFERS]->(box:Offering {key: 'box', name: 'Cold Box'})-[:PROVIDES]->(cold),
          (havn)-[:OFFERS]->(owl:Offering {key: 'owl', name: 'Night Owl'})-[:PROVIDES]->(night),
          (havn)-[:OFFERS]->(stamp:Offering {key: 'stamp', name: 'Stamp'})-[:PROVIDES]->(proof),
          (stamp)-[:CONNECTS_BY]->(en), (stamp)-[:REQUIRES]->(radio),
          (rival)-[:OFFERS]->(:Offering {key: 'mast', name: 'Mast'})-[:PROVIDES]->(radio)
        """);
  }

  @AfterEach
  void clear() {
    given.clear();
  }

  private static Question question(String... capabilities) {
    return Question.of(
        "customer",
        List.of(capabilities).stream()
            .map(key -> new Question.Need(key, Priority.MUST, List.of()))
            .toList());
  }

  private static Question with(
      Question asked,
      int partners,
      List<String> pin,
      List<String> exclude,
      Map<String, String> assign) {
    return asked
        .withMaxPartners(partners)
        .withPin(pin)
        .withExclude(exclude)
        .withAlternatives(0)
        .withTimeLimitMs(10_000)
        .withAssign(assign);
  }

  private Conflict conflict(Question question) {
    var found = alignments.find(question);
    assertThat(found.status()).isEqualTo(Status.INFEASIBLE);
    var conflict = found.conflict();
    assertThat(conflict.proof()).isEqualTo(Proof.SMALLEST);
    for (var change : conflict.changes()) {
      if (change.question() != null) {
        var again = alignments.find(change.question());
        assertThat(again.status()).isEqualTo(Status.OPTIMAL);
        assertThat(again.ensembles().getFirst().cost()).isEqualTo(change.cost());
        assertThat(again.ensembles().getFirst().organizations())
            .isEqualTo(change.organizations().stream().map(Conflict.Thing::key).toList());
      }
    }
    return conflict;
  }

  private static List<Kind> kinds(Conflict conflict) {
    return conflict.changes().stream()
        .flatMap(change -> change.steps().stream())
        .map(Conflict.Step::kind)
        .toList();
  }

  @Test
  void saysThatOnlyRivalsOfEachOtherCanServe() {
    var conflict = conflict(question("cold", "night"));

    assertThat(conflict.message())
        .isEqualTo(
            "“Cold storage” and “Night delivery” can’t both be served: only Nordvik can serve"
                + " “Cold storage”, only Havn can serve “Night delivery” and Havn conflicts with"
                + " Nordvik.");
    assertThat(conflict.needs()).containsExactly("cold", "night");
    assertThat(conflict.parts())
        .extracting(Part::kind)
        .containsExactly(Rule.NEED, Rule.NEED, Rule.RIVALRY);
    assertThat(kinds(conflict))
        .containsExactlyInAnyOrder(
            Kind.SOFTEN, Kind.SOFTEN, Kind.RECRUIT, Kind.RECRUIT, Kind.RECONCILE);
    assertThat(conflict.changes()).isSortedAccordingTo((a, b) -> Long.compare(a.cost(), b.cost()));
  }

  @Test
  void namesTheLimitAndRaisesItNoMoreThanNeeded() {
    given.run("MATCH (:Organization {key: 'nordvik'})-[c:CONFLICTS_WITH]-() DELETE c");

    var conflict = conflict(with(question("cold", "night"), 1, List.of(), List.of(), Map.of()));

    assertThat(conflict.message())
        .startsWith("“Cold storage” and “Night delivery” can’t both be served with one partner:");
    assertThat(conflict.changes())
        .filteredOn(change -> change.steps().getFirst().kind() == Kind.RAISE)
        .singleElement()
        .satisfies(change -> assertThat(change.sentence()).isEqualTo("Allow 2 partners."))
        .satisfies(
            change ->
                assertThat(change.organizations())
                    .extracting(Conflict.Thing::name)
                    .containsExactly("Havn", "Nordvik"));
  }

  @Test
  void namesThePinThatTheOnlyProviderConflictsWith() {
    var conflict = conflict(with(question("cold"), 6, List.of("havn"), List.of(), Map.of()));

    assertThat(conflict.message())
        .isEqualTo(
            "“Cold storage” can’t be served: only Nordvik can serve “Cold storage”, Havn must take"
                + " part and Havn conflicts with Nordvik.");
    assertThat(kinds(conflict)).contains(Kind.UNPIN, Kind.SOFTEN, Kind.RECONCILE, Kind.RECRUIT);
  }

  @Test
  void namesTheExclusionOfTheOnlyProvider() {
    var conflict = conflict(with(question("cold"), 6, List.of(), List.of("nordvik"), Map.of()));

    assertThat(conflict.message())
        .isEqualTo(
            "“Cold storage” can’t be served: only Nordvik can serve “Cold storage” and you excluded"
                + " Nordvik.");
    assertThat(kinds(conflict)).contains(Kind.ADMIT, Kind.SOFTEN, Kind.RECRUIT);
  }

  @Test
  void namesTheOfferingThatCantServe() {
    var conflict = conflict(with(question("cold"), 6, List.of(), List.of(), Map.of("cold", "owl")));

    assertThat(conflict.message()).contains("only “Night Owl” may serve “Cold storage”");
    assertThat(kinds(conflict)).contains(Kind.RELEASE);
  }

  @Test
  void namesWhatNobodyOffersAndWhoIsNear() {
    given.run(
        """
        MATCH (dry:Capability {key: 'dry'}), (havn:Organization {key: 'havn'}),
          (box:Offering {key: 'box'})
        CREATE (havn)-[:OFFERS]->(:Offering {key: 'barn', name: 'Barn'})-[:PROVIDES]->(dry)
        DETACH DELETE box
        """);

    var conflict = conflict(question("cold", "nothing"));

    assertThat(conflict.message())
        .isEqualTo("Nobody offers “Cold storage”, or anything within two steps of it.");
    assertThat(conflict.further())
        .extracting(Conflict.Obstacle::message)
        .containsExactly("Nobody offers “Nothing”, or anything within two steps of it.");
    assertThat(conflict.tried()).isEqualTo(2);
    assertThat(conflict.changes())
        .extracting(Change::sentence)
        .contains("Ask for “Cold storage” as a SHOULD and ask for “Nothing” as a SHOULD.");
  }

  @Test
  void namesWhoIsNearestInTheTaxonomy() {
    given.run(
        """
        MATCH (dry:Capability {key: 'dry'}), (havn:Organization {key: 'havn'}),
          (box:Offering {key: 'box'})
        CREATE (havn)-[:OFFERS]->(:Offering {key: 'barn', name: 'Barn'})-[:PROVIDES]->(dry)
        DETACH DELETE box
        """);

    var recruit =
        conflict(question("cold")).changes().stream()
            .flatMap(change -> change.steps().stream())
            .filter(step -> step.kind() == Kind.RECRUIT)
            .findFirst()
            .orElseThrow();

    assertThat(recruit.sentence()).isEqualTo("find a partner for “Cold storage”");
    assertThat(recruit.nearest())
        .extracting(Conflict.Nearby::organization, Conflict.Nearby::how)
        .containsExactly(tuple("havn", "offers “Dry storage”, beside it"));
  }

  @Test
  void namesRivalsOfTheCustomer() {
    var conflict = conflict(question("radio"));

    assertThat(conflict.message())
        .isEqualTo(
            "Nobody who may take part can serve “Radio”: Rival offers it, but conflicts with"
                + " Customer.");
  }

  @Test
  void namesConnectorsThatNobodyHas() {
    given.run("MATCH (:Offering {key: 'stamp'})-[r:REQUIRES]->() DELETE r");
    var asked =
        Question.of("customer", List.of(new Question.Need("proof", Priority.MUST, List.of("sv"))));

    assertThat(conflict(asked).message())
        .isEqualTo(
            "Nobody who may take part can serve “Proof”: Havn offers it, but by none of the"
                + " accepted connectors (Swedish).");
  }

  @Test
  void namesTheRequirementThatNobodyMeets() {
    var conflict = conflict(question("proof"));

    assertThat(conflict.message())
        .isEqualTo(
            "“Proof” can’t be served: only Havn can serve “Proof” and “Stamp” requires “Radio”,"
                + " which nobody gives.");
    assertThat(conflict.parts())
        .extracting(Part::kind)
        .containsExactly(Rule.NEED, Rule.REQUIREMENT);
    assertThat(conflict.changes())
        .extracting(Change::sentence)
        .contains("Find a partner for “Radio”.", "Find a partner for “Proof”.");
  }

  @Test
  void countsPinsAgainstTheLimit() {
    var wish =
        Question.of("customer", List.of(new Question.Need("cold", Priority.SHOULD, List.of())));

    var conflict = conflict(with(wish, 0, List.of("nordvik"), List.of(), Map.of()));

    assertThat(conflict.message())
        .isEqualTo("This can’t be done with no partner at all: Nordvik must take part.");
    assertThat(conflict.parts()).extracting(Part::kind).containsExactly(Rule.PIN, Rule.LIMIT);
  }
}
