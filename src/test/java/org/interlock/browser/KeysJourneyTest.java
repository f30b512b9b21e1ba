package org.interlock.browser;

import org.interlock.graph.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account team whose records came from an export with keys such as it has them. */
class KeysJourneyTest extends Journey {

  private static final String MAKER = "it's a/b; \"c\\d\"|50%";

  @BeforeEach
  void world() {
    given.is(
        """
        CREATE (us:Organization {key: 'us', name: 'Our Own House', home: true})
        CREATE (navy:Organization {key: 'ORG:DEPARTMENT OF NATIONAL DEFENCE', name: 'National Defence', country: 'CA'})
        CREATE (maker:Organization {key: 'it\\'s a/b; "c\\\\d"|50%', name: 'Brightwell Turbines', country: 'DE'})
        CREATE (old:Organization {key: '..', name: 'Calder Turbines', country: 'DE'})
        CREATE (later:Organization {key: 'new', name: 'Eskdale Holding', country: 'DE'})
        CREATE (cap:Capability {key: 'TURBINES #1', name: 'Turbine making'})
        CREATE (maker)-[:OFFERS]->(:Offering {key: 'T/1 "fast"', name: 'Brightwell T1'})-[:PROVIDES {level: 0.9}]->(cap)
        CREATE (us)-[:OFFERS]->(:Offering {key: 'own %', name: 'Own T1'})
        CREATE (deal:Deal {key: 'DEAL 1/2', name: 'Turbine deal', status: 'OPEN', stage: 'RFP sent to SAP', openedOn: date('2026-01-01')})
        CREATE (navy)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(deal)
        CREATE (us)-[:TAKES_PART {role: 'LEAD', status: 'ACCEPTED'}]->(deal)
        CREATE (deal)-[:HAS_NEED]->(:Need {key: 'N 1', statement: 'Turbines', priority: 'MUST'})-[:FOR]->(cap)
        CREATE (us)-[:PARTNERS_WITH {since: date('2012-01-01'), until: date('2016-12-31'), note: 'ended ten years ago'}]->(old)
        CREATE (us)-[:PARTNERS_WITH {since: date('2012-01-01'), note: 'running'}]->(maker)
        CREATE (us)-[:PARTNERS_WITH {since: date() + duration({years: 5}), note: 'starts in the future'}]->(later)
        CREATE (us)-[:CONFLICTS_WITH {since: date('2010-01-01'), until: date('2012-12-31'), note: 'settled'}]->(later)
        CREATE (old)-[:SUPPLIES {what: 'blades', since: date('2010-01-01'), until: date('2013-12-31')}]->(us)
        CREATE (maker)-[:SUPPLIES {what: 'blades', since: date('2014-01-01')}]->(us)
        CREATE (us)-[:SUPPLIES {what: 'plants'}]->(navy)
        CREATE (uli:Person {key: 'P 1/u', name: 'Uli Ours'})-[:WORKS_AT {title: 'Alliance Manager'}]->(us)
        CREATE (fern:Person {key: 'P;2', name: 'Fern Former'})-[:WORKS_AT {title: 'Sales Director', since: date('2010-01-01'), until: date('2018-12-31')}]->(maker)
        CREATE (fern)-[:WORKS_AT {title: 'Sales Director', since: date('2021-01-01')}]->(maker)
        CREATE (uli)-[:KNOWS {strength: 0.9}]->(fern)
        """);
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    signInAs("ALLIANCE_MANAGER");
  }

  @Test
  void findsItsWayFromRecordToRecord() {
    open("/organizations/ORG:DEPARTMENT%20OF%20NATIONAL%20DEFENCE");
    see("National Defence");
    click("open-map");
    click("node-us");
    click("node-" + Keys.id(MAKER));
    see("Brightwell Turbines");
    click("step-us");
    click("node-" + Keys.id(".."));
    see("Calder Turbines");
    click("open-profile");
    arriveAt("/organizations/~2E.");
    type("search", "eskdale");
    waitUntil("for a hit", () -> element("search-results").getText().contains("Eskdale Holding"));
    open("/organizations/~6Eew");
    see("Eskdale Holding");
  }

  @Test
  void seesWhatEndedAndWhatIsToCome() {
    open("/organizations/us");
    see("not begun yet");
    see("2012–2016");
    screenshots("ended-organization");
    open("/organizations/us/map");
    see("ended");
    screenshots("ended-map");
    open("/people/P~3B2");
    screenshots("ended-person");
  }
}
