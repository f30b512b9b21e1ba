package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** An alliance manager who writes down what is known, mostly by keyboard, where it is read. */
class EditJourneyTest extends Journey {

  private static final String BESIDE = "#slot-%s > form";

  @BeforeEach
  void campus() {
    given.is(
        """
        CREATE (us:Organization {key: 'org-us', name: 'Lindqvor Automation', home: true}),
          (blad:Organization {key: 'org-bladgron', name: 'Bladgrön Insikt', country: 'SE'}),
          (campus:Organization {key: 'org-campus', name: 'Almlunda Campus Properties'}),
          (bms:Capability {key: 'cap-bms', name: 'Building management'}),
          (carbon:Capability {key: 'cap-carbon', name: 'Carbon accounting'}),
          (moon:Capability {key: 'cap-moon', name: 'Moon landing'}),
          (rest:Connector {key: 'con-rest', name: 'REST/JSON', kind: 'TECHNICAL'}),
          (opc:Connector {key: 'con-opc', name: 'OPC UA', kind: 'TECHNICAL'}),
          (us)-[:OFFERS]->(layer:Offering {key: 'off-layer', name: 'One Layer'}),
          (layer)-[:PROVIDES {level: 0.9}]->(bms), (layer)-[:CONNECTS_BY]->(rest),
          (blad)-[:OFFERS]->(leaf:Offering {key: 'off-leaf', name: 'Leaf Account'}),
          (leaf)-[:PROVIDES {level: 1.0}]->(carbon), (leaf)-[:CONNECTS_BY]->(rest),
          (maja:Person {key: 'p-maja', name: 'Maja Holm'})-[:WORKS_AT]->(us),
          (piet:Person {key: 'p-piet', name: 'Piet Okker'})-[:WORKS_AT]->(blad),
          (maja)-[:KNOWS {strength: 0.4}]->(piet),
          (deal:Deal {key: 'deal-moon', name: 'A campus on the moon', status: 'OPEN', value: 1000000.0}),
          (campus)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(deal),
          (deal)-[:HAS_NEED]->(:Need {key: 'need-layer', priority: 'MUST', statement: 'One open layer.'})-[:FOR]->(bms),
          (deal)-[:HAS_NEED]->(land:Need {key: 'need-moon', priority: 'SHOULD', statement: 'It lands.'})-[:FOR]->(moon),
          (land)-[:ACCEPTS]->(opc)
        """);
    signInAs("ALLIANCE_MANAGER");
  }

  @Test
  void aDealIsBuiltFromNothingAndAligned() {
    open("/organizations/org-campus");
    press("add-deals");
    arriveAt("/deals/new?customer=org-campus");
    assertThat(element("field-customer").getDomProperty("value"))
        .isEqualTo("Almlunda Campus Properties");
    type("field-name", "One layer over forty buildings");
    choose("field-status", "Open");
    screenshots("deal-new");
    type("field-name", "One layer over forty buildings");
    choose("field-status", "Open");
    press("save");
    see("Created.");
    see("parties", "Parties");
    var deal = path();
    screenshots("deal-empty");

    form("needs");
    pick("capability", "building man", "Building management");
    type("field-statement", "One open layer supervises forty buildings.");
    choose("field-priority", "Must");
    take("accepts", "rest", "REST/JSON");
    axeFindsNothingSerious();
    press("save-needs");
    see("One open layer supervises forty buildings.");
    form("needs");
    pick("capability", "carbon", "Carbon accounting");
    choose("field-priority", "Should");
    press("save-needs");
    see("Carbon accounting");

    form("parties");
    pick("organization", "lindq", "Lindqvor Automation");
    choose("field-role", "Lead");
    press("save-parties");
    see("Lead");

    form("stakeholders");
    pick("person", "piet", "Piet Okker");
    choose("field-role", "Champion");
    type("field-influence", "7");
    press("save-stakeholders");
    see("Write a number from 0 to 1");
    assertThat(element("field-person").getDomProperty("value")).isEqualTo("Piet Okker");
    axeFindsNothingSerious();
    picture("stakeholder-wrong");
    type("field-influence", "0,7");
    press("save-stakeholders");
    see("Champion");

    form("wins");
    pick("organization", "lindq", "Lindqvor Automation");
    type("field-kind", "a reference");
    choose("field-expected", "Win");
    press("save-wins");
    see("a reference");
    assertThat(path()).isEqualTo(deal + "#wins");
    picture("deal-saved");
    screenshots("deal-by-hand");

    press("find-alignment");
    see("sentence", "2 of 2 needs");
  }

  @Test
  void anOfferingGetsACapabilityAndAConnectorAndTheAnswerChanges() {
    open("/alignments?deal=deal-moon&go=1");
    see("sentence", "1 of 2 needs");

    open("/offerings/off-leaf");
    form("provides");
    pick("capability", "moon", "Moon landing");
    type("field-level", "0.8");
    press("save-provides");
    see("80 %");
    form("connections");
    pick("connector", "opc", "OPC UA");
    press("save-connections");
    see("OPC UA");
    screenshots("offering-by-hand");

    open("/alignments?deal=deal-moon&go=1");
    see("sentence", "2 of 2 needs");
    open("/connectors/con-opc");
    see("Leaf Account");
    see("It lands.");
    screenshots("connector");
  }

  @Test
  void whoIsSecondSeesWhatTheFirstWrote() {
    open("/deals/deal-moon");
    editRow("parties", 0);
    choose("field-status", "Invited");
    type("field-share", "0.25");

    var second = browser.getWindowHandle();
    browser.switchTo().newWindow(WindowType.TAB);
    open("/deals/deal-moon");
    editRow("parties", 0);
    choose("field-status", "Declined");
    press("save-parties");
    see("Saved.");
    browser.close();
    browser.switchTo().window(second);

    press("save-parties");
    see("meanwhile", "Somebody else changed the same fields meanwhile.");
    see("Stored now: Declined");
    assertThat(element("field-share").getDomProperty("value")).isEqualTo("0.25");
    axeFindsNothingSerious();
    picture("party-meanwhile");
    press("save-parties");
    see("Invited");
    assertThat(given.run("MATCH ()-[p:TAKES_PART]->() RETURN p.status AS status, p.share AS share"))
        .containsExactly(java.util.Map.of("status", "INVITED", "share", 0.25));
  }

  @Test
  void aPartyIsRemovedAndComesBack() {
    open("/deals/deal-moon");
    editRow("parties", 0);
    picture("party-edit");
    press("remove-parties");
    see("Removed.");
    see("No organization takes part yet.");
    press("undo");
    see("Undone");
    see("Customer · Accepted");
  }

  @Test
  void anEarlierValueIsFoundAndRestored() {
    open("/deals/deal-moon/edit");
    type("field-value", "2000000");
    press("save");
    see("2 M");
    open("/deals/deal-moon");
    editRow("parties", 0);
    choose("field-status", "Declined");
    press("save-parties");
    see("Declined");

    press("history");
    see("Declined");
    screenshots("history-by-hand");
    press("restore-1");
    see("Restored: it is as it was before.");
    press("restore-3");
    see("Restored this deal");
    open("/deals/deal-moon");
    see("1 M");
    see("Accepted");
  }

  @Test
  void relationsAndEmploymentsAreWrittenWhereTheyAreRead() {
    open("/organizations/org-campus");
    form("suppliers", "relations");
    assertThat(element("field-relation").getDomProperty("value")).isEqualTo("SUPPLIED_BY");
    assertThat(element("field-note").isDisplayed()).isFalse();
    pick("organization", "lindq", "Lindqvor Automation");
    type("field-what", "One layer");
    press("save-relations");
    see("One layer");
    form("relations");
    choose("field-relation", "Conflicts with");
    assertThat(element("field-what").isDisplayed()).isFalse();
    pick("organization", "blad", "Bladgrön Insikt");
    type("field-note", "The customer's veto");
    press("save-relations");
    see("The customer's veto");
    screenshots("organization-by-hand");

    open("/people/p-piet");
    form("employments");
    pick("organization", "alml", "Almlunda Campus Properties");
    type("field-title", "Caretaker");
    press("save-employments");
    see("Caretaker");
    screenshots("person-by-hand");
    open("/capabilities/cap-moon");
    form("broader");
    pick("capability", "building", "Building management");
    press("save-broader");
    see("Building management");
    screenshots("capability-by-hand");
  }

  @Test
  void nothingTypedIsLostByAnotherForm() {
    show(NARROW, 844);
    open("/deals/deal-moon");
    form("parties");
    var name = element("field-organization");
    name.sendKeys("blad");
    waitUntil("for names", () -> !options("organization").isEmpty());
    axeFindsNothingSerious();
    nothingSticksOut();
    picture("pick-narrow");
    name.sendKeys(Keys.ESCAPE);
    waitUntil("for no names", () -> options("organization").isEmpty());
    assertThat(name.getDomAttribute("aria-expanded")).isEqualTo("false");
    name.sendKeys(Keys.chord(Keys.CONTROL, "a"), "zzqq");
    see("Nothing is called like this.");
    axeFindsNothingSerious();

    press("add-wins");
    browser.switchTo().alert().dismiss();
    assertThat(name.getDomProperty("value")).isEqualTo("zzqq");
    press("add-wins");
    browser.switchTo().alert().accept();
    waitUntil("for the other form", () -> isBeside("wins") && !isBeside("parties"));
    press("cancel-wins");
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("add-wins");
    assertThat(isBeside("wins")).isFalse();
  }

  /** Goes on by keyboard. */
  private void press(String id) {
    element(id).sendKeys(Keys.ENTER);
  }

  private void form(String parts) {
    form(parts, parts);
  }

  private void form(String slot, String parts) {
    press("add-" + slot);
    waitUntil("for the form of " + parts, () -> isBeside(slot));
  }

  private boolean isBeside(String slot) {
    return !browser.findElements(By.cssSelector(BESIDE.formatted(slot))).isEmpty();
  }

  private void editRow(String section, int row) {
    browser
        .findElements(By.cssSelector("[aria-labelledby=%s] .edit-row".formatted(section)))
        .get(row)
        .sendKeys(Keys.ENTER);
    waitUntil("for the form of " + section, () -> isBeside(section));
  }

  /** Types the beginning of a name and takes the first one that is offered. */
  private void pick(String field, String typed, String name) {
    takeFirst(field, typed, name);
    waitUntil("for " + name, () -> name.equals(element("field-" + field).getDomProperty("value")));
  }

  /** The same where several may be taken. */
  private void take(String field, String typed, String name) {
    takeFirst(field, typed, name);
    waitUntil(
        "for " + name,
        () ->
            browser
                .findElement(By.cssSelector("[data-field=%s] .chip".formatted(field)))
                .getText()
                .contains(name));
  }

  private void takeFirst(String field, String typed, String name) {
    element("field-" + field).sendKeys(typed);
    waitUntil(
        "to be offered " + name,
        () -> options(field).stream().limit(1).anyMatch(it -> it.getText().startsWith(name)));
    element("field-" + field).sendKeys(Keys.ARROW_DOWN);
    assertThat(element("field-" + field).getDomAttribute("aria-activedescendant"))
        .isEqualTo("pick-" + field + "-0");
    element("field-" + field).sendKeys(Keys.ENTER);
  }

  private List<WebElement> options(String field) {
    return browser.findElements(By.cssSelector("#pick-" + field + " .pick-option"));
  }
}
