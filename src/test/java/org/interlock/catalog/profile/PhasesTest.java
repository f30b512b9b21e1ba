package org.interlock.catalog.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What ended and what is still to come says so, stands last, and isn't taken for what runs. */
@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class PhasesTest {

  private static final String WORLD =
      """
      CREATE (us:Organization {key: 'us', name: 'Us', home: true}),
        (a:Organization {key: 'a', name: 'Alder'}), (b:Organization {key: 'b', name: 'Birch'}),
        (c:Organization {key: 'c', name: 'Cedar'}), (d:Organization {key: 'd', name: 'Dogwood'}),
        (us)-[:PARTNERS_WITH {since: date('2012-01-01'), until: date('2016-12-31'), note: 'over'}]->(a),
        (us)-[:PARTNERS_WITH {since: date('2012-01-01')}]->(b),
        (us)-[:PARTNERS_WITH {since: date() + duration({years: 5})}]->(c),
        (us)-[:CONFLICTS_WITH {since: date('2010-01-01'), until: date('2012-12-31')}]->(d),
        (a)-[:SUPPLIES {what: 'blades', since: date('2010-01-01'), until: date('2013-12-31')}]->(us),
        (b)-[:SUPPLIES {what: 'blades', since: date('2014-01-01'), until: date()}]->(us),
        (us)-[:SUPPLIES {what: 'rotors'}]->(c),
        (c)-[:SUPPLIES {what: 'mills'}]->(d),
        (us)-[:SUPPLIES {what: 'hubs', until: date('2011-01-01')}]->(a),
        (a)-[:SUPPLIES {what: 'toys'}]->(d),
        (rosa:Person {key: 'rosa', name: 'Rosa'})-[:WORKS_AT {title: 'Sales', since: date('2010-01-01'), until: date('2014-12-31')}]->(a),
        (rosa)-[:WORKS_AT {title: 'Sales', since: date('2021-03-01')}]->(a),
        (gone:Person {key: 'gone', name: 'Abe Gone'})-[:WORKS_AT {title: 'Buyer', until: date('2019-01-01')}]->(a),
        (rosa)-[:KNOWS {strength: 0.5}]->(gone),
        (next:Person {key: 'next', name: 'Ann Next'})-[:WORKS_AT {title: 'Head', since: date() + duration({days: 40})}]->(a),
        (deal:Deal {key: 'deal', name: 'NDA deal', stage: 'RFP sent to SAP', status: 'OPEN'}),
        (gone)-[:STAKEHOLDER_IN {role: 'CHAMPION'}]->(deal)
      """;

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired Profiles profiles;

  @BeforeEach
  void world() {
    given.is(WORLD);
  }

  @Test
  void sortWhatRunsBeforeWhatComesAndWhatEnded() {
    var us = profiles.organization("us").profile();

    assertThat(us.relations())
        .extracting("kind", "name", "phase", "until")
        .containsExactly(
            tuple("CONFLICTS_WITH", "Dogwood", "ENDED", "2012-12-31"),
            tuple("PARTNERS_WITH", "Birch", null, null),
            tuple("PARTNERS_WITH", "Cedar", "COMING", null),
            tuple("PARTNERS_WITH", "Alder", "ENDED", "2016-12-31"));
    assertThat(us.suppliers())
        .extracting("name", "phase")
        .containsExactly(tuple("Birch", null), tuple("Alder", "ENDED"));
    assertThat(us.endCustomers())
        .extracting("via", "name")
        .containsExactly(tuple("Cedar", "Dogwood"));
  }

  @Test
  void giveTwoEmploymentsAtOneEmployerTwoLines() {
    assertThat(profiles.organization("a").profile().people())
        .extracting("name", "since", "phase")
        .startsWith(tuple("Rosa", "2021-03-01", null))
        .endsWith(tuple("Abe Gone", null, "ENDED"), tuple("Rosa", "2010-01-01", "ENDED"));
    assertThat(profiles.person("rosa").employments())
        .extracting("since", "until", "phase")
        .containsExactly(
            tuple("2021-03-01", null, null), tuple("2010-01-01", "2014-12-31", "ENDED"));
    assertThat(profiles.person("next").current()).isNull();
    assertThat(profiles.person("rosa").ties()).singleElement().extracting("at").isNull();
  }

  @Test
  void areToldInWords() {
    assertThat(browser.get().uri("/organizations/us"))
        .bodyText()
        .contains("2012–2016", "2010–2012", ">ended</span>", ">not begun yet</span>", "is-past")
        .containsPattern("Cedar</a>\\s*<span class=\"meta\"> from 20");
    assertThat(browser.get().uri("/api/organizations/us"))
        .bodyText()
        .contains("\"until\":\"2016-12-31\"", "\"phase\":\"ENDED\"", "\"phase\":\"COMING\"");
    assertThat(browser.get().uri("/people")).bodyText().contains(">ended</span>");
  }

  @Test
  void leaveWordsOfTheUsersOwnAsTheyWereLoaded() {
    assertThat(browser.get().uri("/deals")).bodyText().contains(">RFP sent to SAP<");
    assertThat(browser.get().uri("/deals/deal")).bodyText().contains(">RFP sent to SAP<");
  }
}
