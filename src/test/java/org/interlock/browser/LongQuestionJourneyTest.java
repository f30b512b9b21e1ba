package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlock.alignment.LongQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class LongQuestionJourneyTest extends Journey {

  @Autowired BeanFactory beans;

  private LongQuestion question;

  @BeforeEach
  void aDealThatAsksForAlmostTooMuch() {
    question = new LongQuestion(beans);
    given.is(LongQuestion.GRAPH);
    signInAs("ALLIANCE_MANAGER");
  }

  @AfterEach
  void leave() {
    browser.get(address("/css/brick.svg"));
    asked(0);
  }

  @Test
  void whoMovesASliderAgainNeverWaitsForTheQuestionBefore() {
    open(LongQuestion.address(500));
    see("time ran out before a proof");

    type("timeLimitMs", "60000");
    element("slide-partner").sendKeys(Keys.END);
    asked(1);
    type("timeLimitMs", "400");
    element("slide-cold").sendKeys(Keys.HOME);

    see("chips", "no warm way in: 0 instead of 60");
    asked(0);
    nothingWasBlocked();
  }

  @Test
  void aTabThatIsClosedAsksNoMore() {
    open("/alignments");
    browser.executeScript("tab = window.open(arguments[0])", LongQuestion.address(60_000));
    asked(1);

    browser.executeScript("tab.close()");

    asked(0);
  }

  @Test
  void whoComesWhenAllTurnsAreTakenIsToldSoAndAsksAgain() {
    open(LongQuestion.address(500));
    see("time ran out before a proof");
    var others = question.askedAtOnce(24);
    try {
      asked(24);
      element("slide-partner").sendKeys(Keys.END);

      see("Too many questions at once");
      axeFindsNothingSerious();
    } finally {
      others.run();
    }
    click("ask-again");
    see("time ran out before a proof");
    assertThat(path()).contains("weights.partner=400");
  }

  private void asked(int questions) {
    waitUntil("for %d questions".formatted(questions), () -> question.taken() == questions);
  }
}
