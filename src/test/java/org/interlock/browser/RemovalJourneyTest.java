package org.interlock.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemovalJourneyTest extends Journey {

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'org-frostmark', name: 'Frostmark Kältetechnik', kind: 'maker', summary: 'Makes cold.', source: 'demo', load: 'load-1'}),
          (o)-[:OFFERS]->(:Offering {key: 'b1', name: 'Cold Box'})-[:PROVIDES {level: 0.75}]->(:Capability {key: 'c1', name: 'Cold storage'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'New store', status: 'OPEN'}),
          (:Person {key: 'p1', name: 'Agneta Mård'})-[:WORKS_AT {title: 'Buyer'}]->(o),
          (:Change {key: '2026-11-22T14:05:00.000000000Z-00000001', record: 'Organization org-frostmark', at: datetime('2026-11-22T14:05:00Z'), by: 'ada', action: 'CHANGED', before: '{"website":"http://frostmark.example","size":80}', after: '{"website":"https://frostmark.example","aliases":["FMK"],"size":95}'}),
          (:Change {key: '2026-11-23T09:15:00.000000000Z-00000002', record: 'Deal d1', other: 'Organization org-frostmark', at: datetime('2026-11-23T09:15:00Z'), load: 'load-2', action: 'CHANGED', part: 'TAKES_PART', partKey: 'org-frostmark CUSTOMER', partName: 'Frostmark Kältetechnik', before: '{"status":"INVITED"}', after: '{"status":"ACCEPTED","share":0.4}'})
        """);
  }

  @Test
  void anAccountTeamMemberReadsWhatWasChanged() {
    signInAs("ACCOUNT_TEAM");
    open("/organizations/org-frostmark");
    click("history");

    arriveAt("/organizations/org-frostmark/history");
    see("Loaded from demo");
    see("https://frostmark.example");
    see("2026-11-22 14:05 UTC");
    see("Accepted");
    dontSee("Restore");
    screenshots("history");
    click("trash");
    see("The trash is empty.");
    screenshots("trash-empty");
    open("/people/p1/history");
    see("Nothing was changed since it came");
  }

  @Test
  void anAllianceManagerRemovesAnOrganizationAndRestoresItFromTheTrash() {
    signInAs("ALLIANCE_MANAGER");
    open("/organizations/org-frostmark/remove");
    see("goes", "1 offering");
    see("loses", "Its part in 1 deal");
    screenshots("remove");
    click("remove");

    see("“Frostmark Kältetechnik” is in the trash now.");
    click("undo");
    see("Undone");
    see("Cold Box");
    open("/organizations/org-frostmark/remove");
    click("remove");
    see("is in the trash now.");
    open("/organizations/org-frostmark/history");
    see("in-trash", "Removed by alliance-manager");
    screenshots("history-removed");
    click("to-trash");
    see("Frostmark Kältetechnik");
    screenshots("trash");
    click("restore-1");
    see("Restored: it is as it was before.");
    see("Cold Box");
    see("Agneta Mård");
  }

  @Test
  void anAdminDeletesAPersonForGood() {
    signInAs("ADMIN");
    open("/people/p1/remove");
    click("remove");
    see("“Agneta Mård” is in the trash now.");
    open("/trash");
    click("for-good-1");
    see("its relationships and its history are erased");
    axeFindsNothingSerious();
    screenshot("trash-for-good", WIDE, 900, "light");
    click("for-good-1");
    click("really-1");
    see("Deleted for good, with its history.");
    see("The trash is empty.");
  }
}
