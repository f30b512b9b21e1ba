package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An account team that works by keyboard alone. */
class JumpJourneyTest extends Journey {

  private static final String PALETTE = Keys.chord(Keys.CONTROL, "k");

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'org-frostmark', name: 'Frostmark Handel', kind: 'customer', country: 'SE'})<-[:WORKS_AT {title: 'Buyer'}]-(:Person {key: 'p-karin', name: 'Karin Tallbo'}),
          (:Organization {key: 'us', name: 'Lindqvor Systems', home: true}),
          (:Organization {key: 'bold', name: '<b>Bold</b> <img src=x> Labs'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'Frostmark cold stores', status: 'OPEN', stage: 'Proposal'})
        """);
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    signInAs("ACCOUNT_TEAM");
  }

  @Test
  void aNoteBeginsFromAnywhere() {
    open("/deals");
    press(PALETTE);
    see("jump-list", "Note on …");
    axeFindsNothingSerious();
    // Enter comes before what is typed was looked up.
    element("jump-q").sendKeys("note frost", Keys.ENTER);

    arriveAt(
        "/organizations/org-frostmark/interactions/new?kind=NOTE&on="
            + LocalDate.now()
            + "&aboutOrganizations=org-frostmark");
    see("Frostmark Handel");
    assertThat(focused()).isEqualTo("field-note");
    nothingWasBlocked();
    element("field-note").sendKeys("They need cold stores", Keys.ENTER);
    see("They need cold stores");
    arriveAt("/organizations/org-frostmark#interactions");
  }

  @Test
  void aCommandIsChosenAndItsRecordNamed() {
    open("/");
    press(PALETTE);
    element("jump-q").sendKeys("prom");
    see("jump-list", "Promise to …");
    element("jump-q").sendKeys(Keys.ENTER);
    waitUntil("to go on", () -> "Promise to ".equals(element("jump-q").getDomProperty("value")));
    element("jump-q").sendKeys("karin");
    see("jump-list", "Promise to Karin Tallbo");
    axeFindsNothingSerious();
    nothingSticksOut();
    picture("jump-1440-light");
    element("jump-q").sendKeys(Keys.ARROW_DOWN);
    waitUntil("for the second", () -> "Karin Tallbo".equals(chosen()));
    element("jump-q").sendKeys(Keys.ENTER);

    arriveAt("/people/p-karin");
  }

  @Test
  void whatWasVisitedIsOfferedAgain() {
    open("/organizations/bold");
    open("/deals/d1");
    open("/organizations/nowhere");
    press(PALETTE);
    see("jump-list", "Recent");
    see("jump-list", "<b>Bold</b> <img src=x> Labs");
    see("jump-list", "Frostmark cold stores");
    assertThat(element("jump-list").getText()).doesNotContain("nowhere");
    assertThat(element("jump-list").findElements(By.cssSelector("b, img"))).isEmpty();
    axeFindsNothingSerious();
    element("jump-q").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    arriveAt("/deals/d1");

    var place =
        browser.executeScript(
            "return 'interlock.recent.' + document.getElementById('jump').dataset.user");
    assertThat(browser.executeScript("return localStorage.getItem(arguments[0])", place))
        .asString()
        .contains("d1");
    click("user-menu");
    click("sign-out");
    see("Sign in");
    assertThat(browser.executeScript("return localStorage.getItem(arguments[0])", place)).isNull();
  }

  @Test
  void escapeGivesTheFocusBack() {
    open("/organizations/org-frostmark");
    element("write-note").sendKeys("half a sentence", PALETTE);
    waitUntil("for the palette", () -> "jump-q".equals(focused()));
    element("jump-q").sendKeys(Keys.ESCAPE);
    assertThat(focused()).isEqualTo("write-note");
    element("write-note").sendKeys("?");
    assertThat(browser.findElement(By.id("keys")).isDisplayed()).isFalse();

    element("open-trust").sendKeys("?");
    see("keys", "Begin another line");
    axeFindsNothingSerious();
    picture("keys-1440-light");
    press(Keys.ESCAPE);
    assertThat(focused()).isEqualTo("open-trust");

    click("user-menu");
    click("keyboard");
    see("keys", "These keys");
    press(Keys.ESCAPE);
    assertThat(focused()).isEqualTo("user-menu");
    click("jump-open");
    waitUntil("for the palette", () -> "jump-q".equals(focused()));
  }

  @Test
  void looksTheSameInEachLight() {
    for (var theme : new String[] {"light", "dark"}) {
      for (var width : new int[] {WIDE, NARROW}) {
        open("/organizations/org-frostmark");
        show(width, width == WIDE ? 900 : 844);
        inTheme(theme);
        for (var text : new String[] {"", "frost"}) {
          press(PALETTE);
          element("jump-q").sendKeys(text);
          see("jump-list", text.isEmpty() ? "Gap market" : "All results");
          axeFindsNothingSerious();
          nothingSticksOut();
          targetsAreLarge();
          picture("jump-" + (text.isEmpty() ? "empty" : "name") + "-" + width + "-" + theme);
          press(Keys.ESCAPE);
        }
      }
    }
    show(WIDE, 900);
    open("/jump?q=frost");
    screenshots("jump-page");
    open("/keys");
    screenshots("keys-page");
  }

  private void targetsAreLarge() {
    assertThat(
            browser.executeScript(
                "return [...document.querySelectorAll('#jump a, #jump button, #jump-open')]"
                    + ".filter((it) => it.getBoundingClientRect().height < 24)"
                    + ".map((it) => it.outerHTML)"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .isEmpty();
  }

  private void press(CharSequence keys) {
    browser.switchTo().activeElement().sendKeys(keys);
  }

  private String focused() {
    return browser.switchTo().activeElement().getDomAttribute("id");
  }

  private String chosen() {
    return browser.findElement(By.cssSelector("#jump [aria-selected=true] .title")).getText();
  }
}
