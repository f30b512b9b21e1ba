package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * An account team's day: somebody is met, a promise is made and kept, and home tells what is due.
 */
class DayJourneyTest extends Journey {

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'org-frostmark', name: 'Frostmark Handel'})<-[:WORKS_AT]-(k:Person {key: 'p-karin', name: 'Karin Tallbo'}),
          (:Organization {key: 'us', name: 'Lindqvor Systems', home: true})<-[:WORKS_AT]-(:Person {key: 'p-signe', name: 'Signe Varg'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'Cold stores', status: 'OPEN', value: 2500000, currency: 'SEK'})
        """);
    given.run("CALL db.awaitIndexes(60)");
    signInAs("ACCOUNT_TEAM");
    given.run(
        "MATCH (u:User {key: 'account-team'}), (p:Person {key: 'p-signe'}) CREATE (u)-[:IS]->(p)");
  }

  @Test
  void aMeetingWithSomebodyNewIsNotedAndBecomesATie() {
    open("/organizations/org-frostmark");
    element("write-kind").sendKeys("Meeting");
    element("write-note").sendKeys("Tina runs the cold stores from now on");
    element("write-more").sendKeys(Keys.ENTER);
    see("interactions-form", "Signe Varg");
    element("field-people").sendKeys("Tina Nytt");
    see("pick-people", "New person");
    element("field-people").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    see("interactions-form", "Tina Nytt");
    axeFindsNothingSerious();
    element("field-note").sendKeys(Keys.ENTER);

    see("tie Signe Varg – Tina Nytt 0.00 →");
    see("Tina runs the cold stores from now on");
    assertThat(
            given.run("MATCH (p:Person {name: 'Tina Nytt'})-[:WORKS_AT]->(o) RETURN o.key AS at"))
        .containsExactly(Map.of("at", "org-frostmark"));
  }

  @Test
  void whatIsFollowedAndPromisedIsOnTheHomePageUntilItIsKept() {
    open("/");
    see("make-yours", "Make this page yours");
    axeFindsNothingSerious();

    open("/organizations/org-frostmark");
    element("follow").sendKeys(Keys.ENTER);
    see("follow", "Following");
    element("own").sendKeys(Keys.ENTER);
    see("owners", "account-team");
    axeFindsNothingSerious();

    open("/deals/d1");
    element("write-kind").sendKeys("Promise");
    element("write-note").sendKeys("Send the plan for the cold stores");
    element("write-more").sendKeys(Keys.ENTER);
    see("interactions-form", "Signe Varg");
    element("more-interactions").sendKeys(Keys.ENTER);
    see("Promised by");
    element("field-promisedBy").sendKeys("Us");
    set("field-due", LocalDate.now().plusDays(3).toString());
    element("save-interactions").sendKeys(Keys.ENTER);
    see("Saved");

    open("/");
    see("promises", "Promises due");
    see("Send the plan for the cold stores");
    see("Cold stores");
    see("no needs yet");
    axeFindsNothingSerious();
    screenshots("home-yours");

    link("Kept");
    see("interactions-form", "Signe Varg");
    element("save-interactions").sendKeys(Keys.ENTER);
    see("Saved");
    open("/");
    see("No promise is due");
    dontSee("Send the plan for the cold stores");
  }

  private void set(String id, String value) {
    ((org.openqa.selenium.JavascriptExecutor) browser)
        .executeScript("arguments[0].value = arguments[1]", element(id), value);
  }

  private void link(String text) {
    browser.findElement(org.openqa.selenium.By.linkText(text)).sendKeys(Keys.ENTER);
  }
}
