package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An account team writes down what happened. */
class InteractionJourneyTest extends Journey {

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'org-frostmark', name: 'Frostmark Handel'})<-[:WORKS_AT {title: 'Chief Operating Officer'}]-(k:Person {key: 'p-karin', name: 'Karin Tallbo'}),
          (:Organization {key: 'us', name: 'Lindqvor Systems', home: true})<-[:WORKS_AT]-(:Person {key: 'p-signe', name: 'Signe Varg'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'Cold stores', status: 'OPEN'})
        """);
    given.run("CALL db.awaitIndexes(60)");
    signInAs("ACCOUNT_TEAM");
  }

  @Test
  void aMeetingIsWrittenWhereItIsReadAndMovesTheTie() {
    open("/organizations/org-frostmark");
    see("Nothing is written yet");
    screenshots("timeline-empty");
    element("write-kind").sendKeys("Meeting");
    element("write-note").sendKeys("She wants the compressors quiet at night");
    element("write-more").sendKeys(Keys.ENTER);

    see("field-note", "She wants the compressors quiet at night");
    pick("people", "Karin Tallbo");
    pick("people", "Signe Varg");
    picture("timeline-form");
    axeFindsNothingSerious();
    element("field-note").sendKeys(Keys.ENTER);

    see("tie Karin Tallbo – Signe Varg 0.00 → 0.30");
    see("interactions", "What happened");
    see("She wants the compressors quiet at night");
    screenshots("timeline");
    open("/people/p-karin/ties");
    see("Signe Varg");
    see("0.30");
    open("/organizations/org-frostmark");
    see("She wants the compressors quiet at night");
  }

  @Test
  void aSentenceAtADealIsTakenBack() {
    open("/deals/d1");
    element("write-note").sendKeys("Budget is decided in March", Keys.ENTER);
    see("Budget is decided in March");

    element("undo").sendKeys(Keys.ENTER);

    see("Undone");
    dontSee("Budget is decided in March");
    assertThat(given.run("MATCH (i:Interaction) RETURN i")).isEmpty();
  }

  private void pick(String field, String name) {
    element("field-" + field).sendKeys(name);
    see("pick-" + field, name);
    element("field-" + field).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
  }
}
