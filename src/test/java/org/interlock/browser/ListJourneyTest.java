package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class ListJourneyTest extends Journey {

  @BeforeEach
  void makersOfTwoCountries() {
    given.is(
        """
        UNWIND range(1, 70) AS i
        CREATE (o:Organization {key: 'o' + right('0' + i, 2), name: 'Maker ' + right('0' + i, 2), kind: 'maker', country: CASE WHEN i > 55 THEN 'NO' ELSE 'SE' END, size: i * 100})
        WITH o, i
        WHERE i = 7
        CREATE (:Person {key: 'p1', name: 'Agneta Mård'})-[:WORKS_AT {title: 'Buyer'}]->(o)
        """);
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    signInAs("ACCOUNT_TEAM");
  }

  @Test
  void anAccountTeamMemberMakesAListAndTakesItAlong() {
    open("/organizations");
    see("total", "70 organizations");
    choose("filter-country", "Sweden (55)");
    click("filter-go");
    see("total", "55 of 70 organizations");

    click("columns");
    axeFindsNothingSerious();
    click("show-size");
    click("columns-go");
    see("selection", "100");
    click("sort-size");
    see("selection", "5,500");
    assertThat(browser.findElement(By.cssSelector("th[aria-sort=descending]")).getText())
        .startsWith("Size");
    assertThat(path()).contains("country=SE", "sort=-size", "show=size");

    browser.findElement(By.cssSelector("[name=select][value=o55]")).click();
    browser.findElement(By.cssSelector("[name=select][value=o54]")).click();
    see("chosen", "2 selected");
    click("all-page");
    see("chosen", "50 selected");
    axeFindsNothingSerious();
    show(WIDE, 2600);
    click("next");
    see("selection", "Maker 05");
    dontSee("Maker 06");
    click("previous");
    see("selection", "Maker 55");
  }

  @Test
  void aFilterTakesTheRecordThatWasPicked() {
    open("/people");
    type("filter-organization", "maker 07");
    see("pick-organization", "Maker 07");
    browser.findElement(By.cssSelector("#pick-organization .pick-option")).click();
    click("filter-go");

    see("total", "1 of 1 person");
    see("selection", "Agneta Mård");
    assertThat(element("filter-organization").getDomProperty("value")).isEqualTo("Maker 07");
  }

  @Test
  void aListFitsAPhone() {
    show(NARROW, 900);
    open("/organizations?sort=-size&show=name&show=size&show=country");

    see("selection", "7,000");
    assertThat(
            (Long)
                browser.executeScript(
                    "return document.documentElement.scrollWidth -"
                        + " document.documentElement.clientWidth"))
        .isZero();
  }
}
