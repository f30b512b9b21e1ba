package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

class AlignmentJourneyTest extends Journey {

  private static final String CAMPUS =
      """
      CREATE (us:Organization {key: 'org-us', name: 'Lindqvor Automation', home: true}),
        (blad:Organization {key: 'org-bladgron', name: 'Bladgrön Insikt', country: 'SE'}),
        (campus:Organization {key: 'org-campus', name: 'Almlunda Campus Properties'}),
        (bms:Capability {key: 'cap-bms', name: 'Building management'}),
        (carbon:Capability {key: 'cap-carbon', name: 'Carbon accounting'}),
        (moon:Capability {key: 'cap-moon', name: 'Moon landing'}),
        (metering:Capability {key: 'cap-metering', name: 'Metering'}),
        (rest:Connector {key: 'con-rest-json', name: 'REST/JSON', kind: 'TECHNICAL'}),
        (us)-[:OFFERS]->(layer:Offering {key: 'off-layer', name: 'One Layer'}),
        (layer)-[:PROVIDES {level: 0.9}]->(bms), (layer)-[:PROVIDES {level: 0.7}]->(metering),
        (layer)-[:CONNECTS_BY]->(rest),
        (blad)-[:OFFERS]->(leaf:Offering {key: 'off-leaf', name: 'Leaf Account'}),
        (leaf)-[:PROVIDES {level: 1.0}]->(carbon), (leaf)-[:REQUIRES]->(metering),
        (leaf)-[:CONNECTS_BY]->(rest),
        (:Organization {key: 'org-grums', name: 'Grums Klimat'})
          -[:OFFERS]->(book:Offering {key: 'off-book', name: 'Carbon Book'}),
        (book)-[:PROVIDES {level: 0.9}]->(carbon),
        (maja:Person {key: 'p-maja', name: 'Maja Holm'})-[:WORKS_AT]->(us),
        (piet:Person {key: 'p-piet', name: 'Piet Okker'})-[:WORKS_AT]->(blad),
        (maja)-[:KNOWS {strength: 0.4}]->(piet),
        (deal:Deal {key: 'deal-campus', name: 'One layer over forty buildings', status: 'OPEN'}),
        (campus)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(deal),
        (deal)-[:HAS_NEED]->(:Need {key: 'need-layer', priority: 'MUST',
          statement: 'One open layer supervises forty buildings.'})-[:FOR]->(bms),
        (deal)-[:HAS_NEED]->(:Need {key: 'need-carbon', priority: 'SHOULD',
          statement: 'Each ton of carbon traceable to a meter.'})-[:FOR]->(carbon)
      """;

  @Test
  void anAllianceManagerPicksADealAndReadsTheAnswer() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");

    open("/alignments");
    screenshots("alignments");
    click("deal-deal-campus");
    see("1 partner and we cover 2 of 2 needs");
    see("proven optimal");
    see("partners", "Maja Holm");
    see("partners", "0.40 stated");
    see("joints", "REST/JSON");
    nothingWasBlocked();
    screenshots("alignment");
  }

  @Test
  void anAllianceManagerAsksForNeedsByName() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");

    open("/alignments");
    click("way-needs");
    type("customer", "almlunda campus properties");
    type("need-0", "carbon acounting");
    click("find");
    see("There is no capability called “carbon acounting”.");
    axeFindsNothingSerious();
    browser.findElement(By.linkText("Carbon accounting")).click();
    see("sentence", "1 of 1 needs");
    assertThat(path()).startsWith("/alignments?customer=org-campus&need=cap-carbon&priority=MUST");
  }

  @Test
  void oneClickMakesPossibleWhatWasNot() {
    given.is(CAMPUS);
    given.run(
        "MATCH (deal:Deal {key: 'deal-campus'}), (moon:Capability {key: 'cap-moon'})"
            + " CREATE (deal)-[:HAS_NEED]->(:Need {key: 'need-moon', priority: 'MUST'})"
            + "-[:FOR]->(moon)");
    signInAs("ALLIANCE_MANAGER");

    open("/alignments?deal=deal-campus&go=1");
    see("sentence", "Not for us as asked. Nobody offers “Moon landing”");
    screenshots("alignment-infeasible-deal");
    click("change-1");
    see("sentence", "2 of 3 needs");
    assertThat(path()).contains("priorities.need-moon=SHOULD");
    open("/gaps");
    see("gaps-nobody", "Moon landing");
    screenshots("gaps");
  }

  @Test
  void anAllianceManagerPlaysWithTheAnswer() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");

    show(WIDE, 4000);
    open("/alignments?deal=deal-campus&go=1");
    click("exclude-org-bladgron");
    see("changed", "Bladgrön Insikt out");
    see("chips", "without: Bladgrön Insikt");
    axeFindsNothingSerious();
    click("undo");
    see("partners", "Bladgrön Insikt");

    click("pin-org-bladgron");
    see("chips", "pinned: Bladgrön Insikt");
    click("swap-need-carbon");
    see("fits", "serves it now");
    axeFindsNothingSerious();
    click("assign-off-book");
    see("changed", "Grums Klimat in");
    see("chips", "Carbon accounting only by Carbon Book");
    click("soften-need-layer");
    see("chips", "Building management as SHOULD");

    element("slide-partner").sendKeys(Keys.END);
    see("chips", "each partner: 400 instead of 100");
    assertThat(path()).contains("weights.partner=400", "pin=org-bladgron", "assign.need-carbon");
    nothingWasBlocked();
    screenshots("alignment-played");

    click("undo");
    waitForNo("chip-weight-partner");
    see("chips", "Building management as SHOULD");
  }

  @Test
  void playingWorksWithoutJavaScript() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");
    scripts(false);
    show(WIDE, 4000);
    try {
      browser.get(address("/alignments?deal=deal-campus&go=1"));
      click("exclude-org-bladgron");
      see("changed", "Grums Klimat in");
      type("weight-cold", "90");
      click("weigh");
      see("chips", "no warm way in: 90 instead of 60");
      click("usual-weights");
      see("chips", "without: Bladgrön Insikt");
      click("undo");
      see("chips", "no warm way in: 90 instead of 60");
    } finally {
      scripts(true);
    }
  }

  @Test
  void whatNobodyCanDeliverIsSaidHonestly() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");

    open("/alignments?customer=org-campus&need=cap-moon&priority=MUST&accepts=&go=1");
    see("Not for us as asked.");
    see("sentence", "Nobody offers “Moon landing”");
    screenshots("alignment-infeasible");
  }

  @Test
  void theSearchWorksWithoutJavaScript() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");
    scripts(false);
    try {
      browser.get(address("/alignments"));
      click("way-needs");
      type("customer", "Almlunda Campus Properties");
      type("need-0", "Building management");
      click("add-need");
      element("need-3");
      click("find");
      see("sentence", "1 of 1 needs");
      element("bricks");
    } finally {
      scripts(true);
    }
  }

  private void waitForNo(String id) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(page -> page.findElements(By.id(id)).isEmpty());
  }

  private void scripts(boolean run) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }
}
