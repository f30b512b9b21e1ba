package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class HomeJourneyTest extends Journey {

  private static final String DEALS =
      """
      CREATE (us:Organization {key: 'org-lindqvor', name: 'Lindqvor', home: true}),
        (campus:Organization {key: 'org-almlunda', name: 'Almlunda'}),
        (homes:Organization {key: 'org-bryggeby', name: 'Bryggeby Homes'}),
        (port:Organization {key: 'org-tarnholm', name: 'Port of Tarnholm'}),
        (:Person {key: 'p', name: 'Ylva Storå'}), (c:Capability {key: 'c', name: 'Metering'}),
        (:Offering {key: 'b', name: 'Meter reading'})-[:PROVIDES]->(c),
        (layer:Deal {key: 'deal-campus', name: 'Almlunda campus: one layer over forty buildings', stage: 'Proposal', status: 'OPEN', value: 14200000, currency: 'SEK', openedOn: date('2026-04-07')}),
        (meters:Deal {key: 'deal-meters', name: 'Each flat its own meter', stage: 'Qualify', status: 'OPEN', value: 5400000.0, currency: 'SEK', openedOn: date('2026-06-01')}),
        (:Deal {key: 'deal-bare', name: 'Shore power for two quays', status: 'OPEN'})<-[:TAKES_PART {role: 'CUSTOMER'}]-(port),
        (campus)-[:TAKES_PART {role: 'CUSTOMER'}]->(layer), (homes)-[:TAKES_PART {role: 'CUSTOMER'}]->(meters),
        (layer)-[:HAS_NEED]->(:Need {key: 'n1'})-[:FOR]->(c), (meters)-[:HAS_NEED]->(:Need {key: 'n2'})-[:FOR]->(c),
        (:Deal {key: 'deal-old', name: 'Closed long ago', status: 'LOST'}),
        (:Load {key: 'load-1', source: 'demo', status: 'FINISHED', by: 'admin', startedAt: datetime('2026-11-20T09:12:00Z')}),
        (:Load {key: 'load-2', source: 'cordis-plus-2014.csv', status: 'INTERRUPTED', by: 'admin', startedAt: datetime('2026-11-21T15:40:00Z')})
      """;

  @Test
  void anAllianceManagerSeesTheDealsThatWait() {
    given.is(DEALS);
    signInAs("ALLIANCE_MANAGER");

    open("/");
    see("Almlunda campus: one layer over forty buildings");
    see("14.2 M SEK");
    dontSee("Closed long ago");
    dontSee("Recent loads");
    screenshots("home");
    click("align-deal-campus");
    arriveAt("/alignments?deal=deal-campus&go=1");
  }

  @Test
  void anAdminSeesTheLastLoads() {
    given.is(DEALS);
    signInAs("ADMIN");

    open("/");
    see("cordis-plus-2014.csv");
    see("interrupted · admin");
    screenshot("home-admin", WIDE, 900, "light");
    show(NARROW, 844);
    click("menu");
    see("Settings");
    axeFindsNothingSerious();
    picture("menu-390-light");
    show(WIDE, 900);
    click("user-menu");
    axeFindsNothingSerious();
    picture("user-menu-1440-light");
  }

  @Test
  void theSearchBoxFindsWhileTyping() {
    given.is(DEALS);
    signInAs("ACCOUNT_TEAM");

    open("/nowhere");
    type("search", "almlun");
    see("search-results", "Almlunda campus");
    axeFindsNothingSerious();
    picture("search-while-typing-1440-light");
    element("search").sendKeys(Keys.ARROW_DOWN, Keys.ESCAPE);
    dontSee("Almlunda campus");
    element("search").sendKeys(Keys.ENTER);
    see("results", "Almlunda campus");
  }

  @Test
  void theSignInPageIsReadableInBothThemes() {
    given.clear();

    open("/sign-in");
    screenshots("sign-in");
  }

  @Test
  void aKeyThatNothingHasIsNamed() {
    given.clear();
    signInAs("ACCOUNT_TEAM");

    open("/organizations/org-gone");
    see("There is no organization with the key “org-gone”");
    screenshot("error-404-key", WIDE, 900, "light");
  }

  @Test
  void anEmptyGraphTeachesWhatToDo() {
    given.clear();
    signInAs("ADMIN");

    open("/");
    see("Nothing is in the graph yet");
    screenshots("home-empty");
    assertThat(element("load-first").getAttribute("href")).endsWith("/loads");
  }

  @Test
  void aThemeStaysWhereItWasChosen() {
    given.is("CREATE (:Organization {key: 'them', name: 'Them'})");
    signInAs("ACCOUNT_TEAM");

    open("/");
    see("Interlock doesn’t know yet who you are");
    click("user-menu");
    click("theme-dark");
    waitUntil(
        "for the dark theme",
        () ->
            "dark".equals(browser.executeScript("return document.documentElement.dataset.theme")));
    open("/nowhere");
    assertThat(browser.executeScript("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(18, 19, 22)");
  }

  @Test
  void anAddressThatLeadsNowhereSaysSo() {
    given.clear();
    signInAs("ACCOUNT_TEAM");

    open("/nowhere");
    see("There is nothing at this address");
    screenshots("error-404");
    click("go-home");
    arriveAt("/");
  }
}
