package org.interlock.alignment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The two deals of the demo that can't be done, as far as they matter for that. */
@InterlockTest
@WithMockUser(roles = "ALLIANCE_MANAGER")
class ConflictPageTest {

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;

  @BeforeEach
  void aDepotAndAFishProcessor() {
    given.is(
        """
        CREATE (us:Organization {key: 'org-us', name: 'Lindqvor Systems', home: true}),
          (depot:Organization {key: 'org-vitkulla', name: 'Vitkulla Pharma Depot'}),
          (fish:Organization {key: 'org-torskvaag', name: 'Torskvaag Seafoods'}),
          (milspar:Organization {key: 'org-milspar', name: 'Milspår Telematics'}),
          (provrum:Organization {key: 'org-provrum', name: 'Provrum Validering'}),
          (rimkraft:Organization {key: 'org-rimkraft', name: 'Rimkraft Sensors'}),
          (milspar)-[:CONFLICTS_WITH]->(provrum),
          (tracking:Capability {key: 'cap-transport-tracking', name: 'Transport tracking'}),
          (validation:Capability {key: 'cap-gdp-validation', name: 'Storage validation'}),
          (logging:Capability {key: 'cap-temp-logging', name: 'Temperature logging'}),
          (shelf:Capability {key: 'cap-shelf-life', name: 'Remaining shelf-life prediction'}),
          (milspar)-[:OFFERS]->(:Offering {key: 'off-mp'})-[:PROVIDES {level: 0.9}]->(tracking),
          (provrum)-[:OFFERS]->(:Offering {key: 'off-pr'})-[:PROVIDES {level: 0.8}]->(validation),
          (rimkraft)-[:OFFERS]->(:Offering {key: 'off-rk'})-[:PROVIDES {level: 0.9}]->(logging),
          (medicines:Deal {key: 'deal-medicines', name: 'Every degree proven', status: 'OPEN'}),
          (depot)-[:TAKES_PART {role: 'CUSTOMER'}]->(medicines),
          (medicines)-[:HAS_NEED]->(:Need {key: 'need-lorries', priority: 'MUST'})-[:FOR]->(tracking),
          (medicines)-[:HAS_NEED]->(:Need {key: 'need-proof', priority: 'MUST'})-[:FOR]->(validation),
          (medicines)-[:HAS_NEED]->(:Need {key: 'need-rooms', priority: 'MUST'})-[:FOR]->(logging),
          (days:Deal {key: 'deal-days', name: 'Sell days, not kilos', status: 'OPEN'}),
          (fish)-[:TAKES_PART {role: 'CUSTOMER'}]->(days),
          (rimkraft)-[:TAKES_PART {role: 'PARTNER'}]->(days),
          (days)-[:HAS_NEED]->(:Need {key: 'need-days', priority: 'MUST'})-[:FOR]->(shelf),
          (days)-[:HAS_NEED]->(:Need {key: 'need-line', priority: 'MUST'})-[:FOR]->(logging)
        """);
  }

  @AfterEach
  void clear() {
    given.clear();
  }

  private String text(String deal) {
    var answer = browser.get().uri("/alignments?deal=" + deal + "&go=1").exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void saysWhichTwoNeedsExcludeEachOtherAndWhatToDo() {
    assertThat(text("deal-medicines"))
        .contains("Not for us as asked.", "What excludes each other")
        .contains("“Transport tracking” and “Storage validation” can’t both be served")
        .contains("Milspår Telematics conflicts with Provrum Validering.")
        .contains("no fewer things exclude each other", "href=\"/organizations/org-milspar\"")
        .contains("Ask for “Storage validation” as a SHOULD.", "priorities.need-proof=SHOULD")
        .contains("Get Milspår Telematics and Provrum Validering to work side by side.")
        .contains("Find a partner for “Transport tracking”.")
        .containsOnlyOnce("btn-primary")
        .doesNotContain("??", "style=");
  }

  @Test
  void saysWhatNobodyOffersAndWhoIsNearest() {
    assertThat(text("deal-days"))
        .contains("Nobody offers “Remaining shelf-life prediction”")
        .contains("What stands in the way", "it is enough on its own")
        .contains("priorities.need-days=SHOULD", "with Rimkraft Sensors and the new partner")
        .contains("takes part in “Sell days, not kilos”, which needs it")
        .containsOnlyOnce("btn-primary")
        .doesNotContain("??", "style=");
  }
}
