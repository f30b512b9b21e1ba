package org.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.catalog.HomeOrganizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
@WithMockUser(username = "ada", roles = "ADMIN")
class SettingsPageTest {

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;
  @Autowired HomeOrganizations homes;

  @BeforeEach
  void organizations() {
    given.is(
        """
        CREATE (:Organization {key: 'us', name: 'Brückenbau Nord', country: 'DE', home: true}),
          (:Organization {key: 'them', name: 'Almlunda Works', country: 'SE'}),
          (:Capability {key: 'alm', name: 'Almlunda casting'})
        """);
    given.run("CALL db.awaitIndexes()");
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  @Test
  void showsWhoWeAre() {
    assertThat(browser.get().uri("/settings"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"/organizations/us\"", "Brückenbau Nord", "unmark-us");
  }

  @Test
  void showsWhatAlignmentsCount() {
    assertThat(browser.get().uri("/settings"))
        .bodyText()
        .contains("interlock.alignment.cold", "<span>60</span>", "no warm way in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"them", "almlun", "works alm", "ALMLUNDA", "\"almlunda\" (works"})
  void findsOrganizationsByKeyOrBeginningOfTheName(String text) {
    assertThat(browser.get().uri("/settings").param("q", text))
        .hasStatusOk()
        .bodyText()
        .contains("Almlunda Works", "mark-them")
        .doesNotContain("Almlunda casting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "!!!", "*", "name:x~ OR", "\\\"("})
  void saysWhenThereIsNone(String text) {
    assertThat(browser.get().uri("/settings").param("q", text))
        .hasStatusOk()
        .bodyText()
        .contains("No organization is called")
        .doesNotContain("Almlunda Works");
  }

  @Test
  void marksAndTakesBack() {
    assertThat(post("/settings/home/them/mark"))
        .hasStatus(302)
        .hasRedirectedUrl("/settings")
        .flash()
        .containsEntry("message", "Almlunda Works is a home organization now.")
        .containsEntry("undo", "/settings/home/them/unmark");
    assertThat(homes.keys()).containsExactly("them", "us");
    assertThat(
            given.run(
                "MATCH (o {key: 'them'}) RETURN o.editedBy AS by, o.editedAt IS NOT NULL AS at"))
        .singleElement()
        .satisfies(
            edited -> assertThat(edited).containsEntry("by", "ada").containsEntry("at", true));

    assertThat(post("/settings/home/them/unmark")).hasStatus(302);

    assertThat(homes.keys()).containsExactly("us");
    assertThat(given.run("MATCH (o {key: 'them'}) RETURN o.edited AS edited, o.version AS version"))
        .as("nothing else of it counts as edited")
        .hasToString("[{edited=[home], version=2}]");
    assertThat(
            given.run(
                "MATCH (c:Change) RETURN c.record AS record, c.by AS by, c.before AS before,"
                    + " c.after AS after ORDER BY c.key"))
        .hasToString(
            "[{record=Organization them, by=ada, before={}, after={\"home\":true}}, "
                + "{record=Organization them, by=ada, before={\"home\":true},"
                + " after={\"home\":false}}]");
  }

  @Test
  void refusesAnUnknownKey() {
    assertThat(post("/settings/home/nobody/mark"))
        .hasStatus(422)
        .bodyText()
        .contains("There is no organization with the key “nobody”.");
  }

  private MvcTestResult post(String path) {
    return browser.post().uri(path).with(csrf()).exchange();
  }
}
