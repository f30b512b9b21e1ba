package org.interlock.web.jump;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class JumpPageTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  @BeforeEach
  void names() {
    given.is(
        """
        CREATE (frost:Organization {key: 'o/1', name: 'Frostmark Handel', kind: 'customer', country: 'SE'}),
          (:Organization {key: 'o2', name: '<b>Bold</b> Labs'}),
          (:Organization {key: 'o3', name: 'Trust Bank'}),
          (:Person {key: 'p1', name: 'Karin Tallbo'})-[:WORKS_AT {title: 'Buyer'}]->(frost),
          (:Person {key: 'p2', name: 'Al Gran'}), (:Person {key: 'p3', name: 'Al Gran'}),
          (:Capability {key: 'c1', name: 'Cold storage'}),
          (frost)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'Frostmark cold stores', stage: 'Proposal'})
        """);
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  @Test
  void offersTheCommandForEachRecordOfTheName() {
    assertThat(typed("no frost"))
        .hasStatusOk()
        .hasHeader("Vary", "HX-Request")
        .bodyText()
        .contains(
            "href=\"/organizations/o~2F1/interactions/new?kind=NOTE&amp;on=%s&amp;aboutOrganizations=o%%2F1\""
                .formatted(LocalDate.now()),
            "href=\"/deals/d1/interactions/new?kind=NOTE",
            "aboutDeals=d1",
            "Note on Frostmark Handel",
            "Organization · customer · SE",
            "Deal · Proposal · Frostmark Handel")
        .containsSubsequence("aria-label=\"Do\"", "aria-label=\"Go to\"", "/search?q=frost")
        .doesNotContain("<html", "Meeting with");
  }

  @Test
  void offersACommandOnlyForItsKinds() {
    assertThat(typed("map frost"))
        .bodyText()
        .contains("href=\"/organizations/o~2F1/map\"")
        .doesNotContain("Map of Frostmark cold stores", "/deals/d1/");
    assertThat(typed("align frost"))
        .bodyText()
        .contains("href=\"/alignments?deal=d1&amp;go=1\"", "href=\"/alignments?customer=o%2F1\"");
    assertThat(typed("who could serve cold")).bodyText().contains("href=\"/alignments?need=c1\"");
    assertThat(typed("promise karin")).bodyText().contains("kind=PROMISE", "&amp;people=p1");
    assertThat(typed("trust karin")).bodyText().contains("href=\"/people/p1/ties\"");
    assertThat(typed("new deal for frost"))
        .bodyText()
        .contains("href=\"/deals/new?customer=o%2F1\"");
    assertThat(typed("new person frost"))
        .bodyText()
        .contains("href=\"/people/new?organization=o%2F1\"");
  }

  @Test
  void offersTheRecordFirstWhereANameWasTyped() {
    assertThat(typed("frostmark h"))
        .bodyText()
        .containsSubsequence(
            "aria-label=\"Go to\"",
            "href=\"/organizations/o~2F1\"",
            "aria-label=\"Do\"",
            "Note on Frostmark Handel");
    assertThat(typed("trust bank"))
        .bodyText()
        .containsSubsequence("aria-label=\"Go to\"", "href=\"/organizations/o3\"", "Trust of");
  }

  @Test
  void tellsTwinsApartByTheirKeys() {
    assertThat(typed("al gran"))
        .bodyText()
        .contains("Person · p2", "Person · p3")
        .containsSubsequence("href=\"/people/p2\"", "aria-label=\"Do\"");
  }

  @Test
  void asksForTheRecordOfACommand() {
    assertThat(typed("meet"))
        .bodyText()
        .contains("href=\"/jump?q=Meeting%20with%20\"", "data-typed=\"Meeting with \"");
  }

  @Test
  void offersEverythingThatNeedsNoRecordForAnEmptyText() {
    assertThat(typed(""))
        .bodyText()
        .contains("Note on …", "New organization", "href=\"/deals\"", "href=\"/trash\"")
        .doesNotContain("href=\"/search", "Settings", "/loads", "/users", "New capability");
  }

  @Test
  void writesTextsAsTexts() {
    assertThat(typed("note <b>bold"))
        .bodyText()
        .contains("Note on &lt;b&gt;Bold&lt;/b&gt; Labs")
        .doesNotContain("<b>");
    assertThat(browser.get().uri("/jump?q={q}", "\"><b>x"))
        .bodyText()
        .contains("value=\"&quot;&gt;&lt;b&gt;x\"")
        .doesNotContain("<b>");
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(browser.get().uri("/jump?q=" + "x".repeat(201)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(browser.get().uri("/jump?q=note+" + "x".repeat(196)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(browser.get().uri("/jump?q=" + "x".repeat(200))).hasStatusOk();
  }

  @Test
  void offersTeamsNothingThatTheyMayNotDo() {
    assertThat(typed("settings")).bodyText().doesNotContain("href=\"/settings\"");
    assertThat(typed("edit frost")).bodyText().doesNotContain("/edit\"");
  }

  @Test
  @WithMockUser(roles = "ALLIANCE_MANAGER")
  void offersManagersToEdit() {
    assertThat(typed("edit frost")).bodyText().contains("href=\"/organizations/o~2F1/edit\"");
    assertThat(typed("settings")).bodyText().doesNotContain("href=\"/settings\"");
  }

  @Test
  @WithMockUser(roles = "ADMIN")
  void offersAdminsEverything() {
    assertThat(typed("settings")).bodyText().contains("href=\"/settings\"");
    assertThat(typed("new cap")).bodyText().contains("href=\"/capabilities/new\"");
    assertThat(typed("edit frost")).bodyText().contains("href=\"/organizations/o~2F1/edit\"");
  }

  @Test
  void isAPageWithoutAScript() {
    assertThat(browser.get().uri("/jump?q=note frost"))
        .hasStatusOk()
        .hasHeader("Vary", "HX-Request")
        .bodyText()
        .contains("<html", "id=\"jump-text\"", "value=\"note frost\"", "Note on Frostmark Handel")
        .doesNotContain("??", "th:");
    assertThat(browser.get().uri("/keys"))
        .hasStatusOk()
        .bodyText()
        .contains("Ctrl K", "Shift Enter")
        .doesNotContain("??");
  }

  private MvcTestResult typed(String text) {
    return browser.get().uri("/jump?q={text}", text).header("HX-Request", "true").exchange();
  }
}
