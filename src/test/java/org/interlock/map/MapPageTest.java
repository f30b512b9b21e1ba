package org.interlock.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class MapPageTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  @BeforeEach
  void surroundings() {
    given.is(PartnerMapsTest.LINDQVOR);
  }

  @Test
  void showsPictureAndListOfTheSameNeighbours() {
    var page = browser.get().uri("/organizations/us/map");

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains(
            "<svg",
            "id=\"node-maker\"",
            "id=\"map-table\"",
            "href=\"/organizations/maker/map?from=us\"")
        .contains("Controllers", "Maker → Us", "Neighbour &lt;b&gt;")
        .doesNotContain("style=", "<b>");
  }

  @Test
  void showsTheTieThatEndedAsEnded() {
    assertThat(browser.get().uri("/organizations/us/map"))
        .bodyText()
        .contains("map-past", ">ended</span>", "Former maker supplies Us (ended)");
  }

  @Test
  void showsTheValueChainInColumns() {
    assertThat(browser.get().uri("/organizations/us/map?view=chain"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Suppliers’ suppliers", "Customers’ customers", "id=\"node-mine\"", "id=\"node-user\"");
  }

  @Test
  void leadsBackOverTheStepsTaken() {
    assertThat(browser.get().uri("/organizations/buyer/map?from=us&from=maker"))
        .bodyText()
        .contains("id=\"step-us\" href=\"/organizations/us/map\"")
        .contains("id=\"step-maker\" href=\"/organizations/maker/map?from=us\"");
  }

  @Test
  void teachesWhatMakesAMapGrow() {
    given.is("CREATE (:Organization {key: 'alone', name: 'Alone'})");

    assertThat(browser.get().uri("/organizations/alone/map"))
        .hasStatusOk()
        .bodyText()
        .contains("Alone has no ties yet.")
        .doesNotContain("map-svg");
    assertThat(browser.get().uri("/organizations/alone/map?ties=deals"))
        .bodyText()
        .contains("No tie of the kinds you chose", "href=\"/organizations/alone/map\"");
  }

  @Test
  void answersProgramsWithNodesLinksAndWhatIsHidden() {
    assertThat(browser.get().uri("/api/organizations/us/map?ties=supplies&show=1"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"center": "us", "hidden": 1,
             "nodes": [{"key": "us", "ring": 0}, {"key": "maker", "kind": "maker", "name": "Maker", "ring": 1, "hidden": 2},
               {"key": "buyer", "ring": 1}],
             "links": [{"from": "us", "to": "buyer", "type": "SUPPLIES"},
               {"from": "maker", "to": "us", "type": "SUPPLIES", "what": "Controllers", "weight": 1, "directed": true}]}
            """);
  }

  @Test
  void refusesWhatHasNoMeaning() {
    for (var wrong :
        new String[] {
          "ties=friends", "show=0", "show=41", "show=many", "view=globe", "from=a\u0007b"
        }) {
      assertThat(browser.get().uri("/organizations/us/map?" + wrong))
          .as(wrong)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(browser.get().uri("/api/organizations/us/map?ties=friends"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(browser.get().uri("/organizations/nobody/map")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get().uri("/organizations/nobody/map?view=chain"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get().uri("/api/organizations/nobody/map")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
