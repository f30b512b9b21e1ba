package org.interlock.catalog.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class OrganizationPageTest {

  static final String FROSTMARK =
      """
      CREATE (o:Organization {key: 'o1', name: 'Frostmark', aliases: ['FMK'], kind: 'maker', country: 'SE',
          website: 'https://frostmark.example', summary: 'Makes cold.', size: 95, source: 'demo', load: 'l1'}),
        (s:Organization {key: 'o2', name: 'Steelworks'})-[:SUPPLIES {what: 'Steel', since: date('2010-01-01')}]->(o),
        (o)-[:SUPPLIES {what: 'Cabinets'}]->(c:Organization {key: 'o3', name: 'Grocer'}),
        (c)-[:SUPPLIES]->(:Organization {key: 'o4', name: 'Households'}),
        (o)<-[:PARTNERS_WITH {note: 'Since the fair'}]-(:Organization {key: 'o5', name: 'Valve House'}),
        (:Organization {key: 'o6', name: 'Frostmark Norge'})-[:PART_OF]->(o),
        (b:Offering {key: 'b1', name: 'Cold Box', inferred: true, confidence: 0.7})<-[:OFFERS]-(o),
        (b)-[:PROVIDES {level: 0.75, evidence: '2 deals'}]->(cool:Capability {key: 'c1', name: 'Cooling'}),
        (b)-[:REQUIRES]->(:Capability {key: 'c2', name: 'Site network'}),
        (b)-[:CONNECTS_BY]->(:Connector {key: 'k1', name: 'LoRaWAN', kind: 'TECHNICAL'}),
        (p:Person {key: 'p1', name: 'Agneta Mård', email: 'agneta@frostmark.example'})-[:WORKS_AT {title: 'Buyer', since: date('2015-05-22')}]->(o),
        (:Person {key: 'p2', name: 'Aaron Gone'})-[:WORKS_AT {until: date('2019-01-01')}]->(o),
        (o)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(d:Deal {key: 'd1', name: 'New store', status: 'OPEN', value: 14200000, currency: 'SEK', openedOn: date('2026-04-07')}),
        (o)-[:TAKES_PART {role: 'PARTNER'}]->(:Deal {key: 'd2', name: 'Old store', status: 'LOST'}),
        (d)-[:HAS_NEED]->(:Need {key: 'n1', statement: 'Faults are announced', priority: 'MUST', kind: 'NEED'})-[:FOR]->(cool),
        (o)-[:PURSUES]->(:Objective {key: 'j1', statement: 'Grow south'})-[:SEEKS]->(c)
      """;

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired Profiles profiles;

  @BeforeEach
  void frostmark() {
    given.is(FROSTMARK);
  }

  @Test
  void readsProfileAndSurroundings() {
    var view = profiles.organization("o1");
    var profile = view.profile();

    assertThat(profile.name()).isEqualTo("Frostmark");
    assertThat(profile.facts().get("size")).isEqualTo(95L);
    assertThat(profile.counts()).isEqualTo(new OrganizationProfile.Counts(1, 2, 2, 0, 1, 1, 0));
    assertThat(profile.people()).extracting("key").containsExactly("p1", "p2");
    assertThat(profile.deals()).extracting("key").containsExactly("d1", "d2");
    assertThat(profile.needs()).extracting("key").containsExactly("n1");
    assertThat(profile.suppliers()).extracting("what").containsExactly("Steel");
    assertThat(profile.customers()).extracting("name").containsExactly("Grocer");
    assertThat(profile.endCustomers())
        .extracting("name", "via")
        .containsExactly(tuple("Households", "Grocer"));
    assertThat(profile.relations()).extracting("kind").containsExactly("PARTNERS_WITH", "HAS_PART");
    assertThat(profile.objectives().getFirst().seeks())
        .containsExactly(new ObjectiveLine.Target("o3", "Grocer", "Organization"));
    assertThat(profile.provenance().source()).isEqualTo("demo");
    assertThat(view.offerings())
        .singleElement()
        .satisfies(
            brick -> {
              assertThat(brick.provides())
                  .containsExactly(new Brick.Provision("c1", "Cooling", 0.75, "2 deals", false));
              assertThat(brick.requires())
                  .containsExactly(new Brick.Requirement("c2", "Site network"));
              assertThat(brick.connectors())
                  .containsExactly(new Brick.Connector("k1", "LoRaWAN", "TECHNICAL"));
            });
  }

  @Test
  void showsThePage() {
    assertThat(browser.get().uri("/organizations/o1"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "<h1>", "Frostmark", "Sweden", "Cold Box", "75 %", "2 deals", "LoRaWAN", "Inferred")
        .contains(
            "Agneta Mård", "since 2015", "14.2 M SEK", "Faults are announced", "through Grocer")
        .contains(
            "rel=\"noopener noreferrer\" href=\"https://frostmark.example\"",
            "/organizations/o1/map")
        .contains("Find an alignment")
        .doesNotContain("id=\"edit\"", "??");
  }

  @Test
  @WithMockUser(roles = "ALLIANCE_MANAGER")
  void offersAnAlignmentToAllianceManagers() {
    assertThat(browser.get().uri("/organizations/o1"))
        .hasStatusOk()
        .bodyText()
        .contains("Find an alignment", "/alignments?customer=o1", "/organizations/o1/edit");
  }

  @Test
  void answersPrograms() {
    assertThat(browser.get().uri("/api/organizations/o1"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo("Frostmark"))
        .hasPathSatisfying(
            "$.offerings[0].provides[0].level", level -> assertThat(level).isEqualTo(0.75))
        .doesNotHavePath("$.lei");
  }

  @Test
  void escapesHostileNamesAndDoesNotLinkHostileWebsites() {
    given.is(
        "CREATE (:Organization {key: 'evil', name: '<script>alert(1)</script>', website:"
            + " 'javascript:alert(1)'})");

    assertThat(browser.get().uri("/organizations/evil"))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "href=\"javascript:");
  }

  @Test
  void doesNotKnowEveryKey() {
    assertThat(browser.get().uri("/organizations/nobody")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get().uri("/api/organizations/nobody")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
