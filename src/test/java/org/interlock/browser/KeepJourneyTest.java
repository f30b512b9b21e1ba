package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class KeepJourneyTest extends Journey {

  private static final String CAMPUS =
      """
      CREATE (us:Organization {key: 'org-us', name: 'Lindqvor Automation', home: true}),
        (blad:Organization {key: 'org-bladgron', name: 'Bladgrön Insikt', country: 'SE'}),
        (rim:Organization {key: 'org-rim', name: 'Rimkraft', country: 'SE'}),
        (campus:Organization {key: 'org-campus', name: 'Almlunda Campus Properties'}),
        (bms:Capability {key: 'cap-bms', name: 'Building management'}),
        (carbon:Capability {key: 'cap-carbon', name: 'Carbon accounting'}),
        (us)-[:OFFERS]->(layer:Offering {key: 'off-layer', name: 'One Layer'}),
        (layer)-[:PROVIDES {level: 0.9}]->(bms),
        (blad)-[:OFFERS]->(leaf:Offering {key: 'off-leaf', name: 'Leaf Account'}),
        (leaf)-[:PROVIDES {level: 1.0}]->(carbon),
        (rim)-[:OFFERS]->(frost:Offering {key: 'off-frost', name: 'Frost Account'}),
        (frost)-[:PROVIDES {level: 0.8}]->(carbon),
        (maja:Person {key: 'p-maja', name: 'Maja Holm'})-[:WORKS_AT]->(us),
        (piet:Person {key: 'p-piet', name: 'Piet Okker'})-[:WORKS_AT]->(blad),
        (maja)-[:KNOWS {strength: 0.6}]->(piet),
        (deal:Deal {key: 'deal-campus', name: 'One layer over forty buildings', status: 'OPEN'}),
        (campus)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(deal),
        (deal)-[:HAS_NEED]->(:Need {key: 'need-layer', priority: 'MUST',
          statement: 'One open layer.'})-[:FOR]->(bms),
        (deal)-[:HAS_NEED]->(:Need {key: 'need-carbon', priority: 'MUST',
          statement: 'Each ton of carbon traceable.'})-[:FOR]->(carbon)
      """;

  @Test
  void anAllianceManagerSavesAnAnswerAndTheAccountTeamComesBackToIt() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");

    open("/alignments?deal=deal-campus&go=1");
    click("save");
    axeFindsNothingSerious();
    type("save-name", "Campus, first round");
    click("save-go");
    see("Saved as “Campus, first round”.");
    see("verdict", "Still the best");
    nothingWasBlocked();
    screenshots("saved-alignment");
    assertThat(pagesOnPaper()).isEqualTo(1);
    var link = path();

    given.run("MATCH (:Person {key: 'p-maja'})-[knows:KNOWS]-() SET knows.strength = 0.1");
    signOut();
    signInAs("ACCOUNT_TEAM");
    open(link);
    see("changes", "Warmth to Bladgrön Insikt fell from 0.60 to 0.10.");
    assertThat(browser.findElements(By.id("remove"))).isEmpty();
    element("export-csv");
    click("compare");
    see("2 ensembles side by side");
    see("comparison", "Rimkraft");
    nothingWasBlocked();
    screenshots("compared-alignments");
    show(NARROW, 844);
    browser.executeScript("document.getElementById('comparison').scrollLeft = 200");
    assertThat(browser.findElement(By.cssSelector(".al-differs > th")).getLocation().getX())
        .isBetween(0, 40);
  }

  @Test
  void aSavedAlignmentIsDeletedAndBroughtBack() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");

    open("/alignments?deal=deal-campus&go=1");
    click("save");
    click("save-go");
    see("Saved as “One layer over forty buildings”.");
    click("remove");
    see("“One layer over forty buildings” was deleted.");
    see("none-saved", "Nothing is saved yet.");
    click("undo");
    see("“One layer over forty buildings” is back.");
    open("/alignments/saved");
    screenshots("saved-alignments");
  }

  @Test
  void comingBackWorksWithoutJavaScript() {
    given.is(CAMPUS);
    signInAs("ALLIANCE_MANAGER");
    scripts(false);
    try {
      browser.get(address("/alignments?deal=deal-campus&go=1"));
      assertThat(element("print").isDisplayed()).isFalse();
      click("save");
      click("save-go");
      click("still-best");
      see("verdict", "Still the best");
    } finally {
      scripts(true);
    }
  }

  private void signOut() {
    click("user-menu");
    click("sign-out");
    see("sign-in", "Sign in");
  }

  private long pagesOnPaper() {
    var printed =
        browser.executeCdpCommand(
            "Page.printToPDF", Map.of("preferCSSPageSize", true, "transferMode", "ReturnAsBase64"));
    var pdf =
        new String(
            Base64.getDecoder().decode(String.valueOf(printed.get("data"))),
            StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count();
  }

  private void scripts(boolean run) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }
}
