package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class CatalogJourneyTest extends Journey {

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'org-frostmark', name: 'Frostmark Kältetechnik', kind: 'maker', country: 'SE', website: 'https://frostmark.example', summary: 'Makes cold.', source: 'demo'}),
          (o)-[:OFFERS]->(b:Offering {key: 'b1', name: 'Cold Box', summary: 'Keeps fish cold.'})-[:PROVIDES {level: 0.75, evidence: 'Test report'}]->(:Capability {key: 'c1', name: 'Cold storage'}),
          (o)-[:SUPPLIES {what: 'Cabinets'}]->(:Organization {key: 'org-grocer', name: 'Grocer'}),
          (:Person {key: 'p1', name: 'Agneta Mård'})-[:WORKS_AT {title: 'Buyer'}]->(o)
        """);
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  @Test
  void anAccountTeamMemberFindsAnOrganizationAndReadsItsPage() {
    signInAs("ACCOUNT_TEAM");
    open("/people");
    type("search", "frostmrak");
    see("search-results", "Frostmark Kältetechnik");
    axeFindsNothingSerious();
    browser.findElement(By.cssSelector("#search-results a")).click();

    see("Makes cold.");
    see("Cold Box");
    see("75 %");
    assertThat(path()).isEqualTo("/organizations/org-frostmark");
    dontSee("Edit");
    axeFindsNothingSerious();
    click("offering-b1");
    see("Keeps fish cold.");
  }

  @Test
  void anAllianceManagerCorrectsANameAndTakesItBack() {
    signInAs("ALLIANCE_MANAGER");
    open("/organizations/org-frostmark");
    click("edit");
    axeFindsNothingSerious();
    show(WIDE, 1400);
    type("field-name", "Frostmark Cooling");
    click("save");

    see("Saved.");
    see("Frostmark Cooling");
    click("undo");
    see("Undone: it is as it was before.");
    see("Frostmark Kältetechnik");
  }
}
