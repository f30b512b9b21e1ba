package org.interlock.history.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.history.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(username = "ada", roles = "ALLIANCE_MANAGER")
class TrashPagesTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired Trash trash;

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Frostmark', home: true, version: 3}),
          (o)-[:OFFERS]->(:Offering {key: 'b1', name: 'Cold Box'})-[:CONNECTS_BY]->(:Connector {key: 'k1', name: 'Modbus'}),
          (:Person {key: 'p1', name: 'Agneta'})-[:WORKS_AT]->(o),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'New store'})-[:HAS_NEED]->(:Need {key: 'n1', statement: 'Cold food'}),
          (:Capability {key: 'c1', name: 'Cooling'})
        """);
  }

  @Test
  void removesAndTakesItBackFromTheNextPage() {
    assertThat(browser.get().uri("/organizations/o1/remove"))
        .hasStatusOk()
        .bodyText()
        .contains("Remove Frostmark?", "1 offering", "The employment of 1 person")
        .contains("Its part in 1 deal", "action=\"/organizations/o1/remove\"")
        .doesNotContain("??");

    var removed = browser.post().uri("/organizations/o1/remove").with(csrf()).exchange();

    assertThat(removed).hasStatus(302).hasRedirectedUrl("/organizations");
    assertThat(browser.get().uri("/organizations/o1")).hasStatus(404);
    assertThat(browser.get().uri("/organizations/o1/history"))
        .hasStatusOk()
        .bodyText()
        .contains("Frostmark", "id=\"in-trash\"", "id=\"restore-", "Removed")
        .doesNotContain("??");
    var undo = String.valueOf(removed.getMvcResult().getFlashMap().get("undo"));
    assertThat(browser.post().uri(undo).with(csrf())).hasRedirectedUrl("/organizations/o1");
    assertThat(browser.get().uri("/organizations/o1"))
        .hasStatusOk()
        .bodyText()
        .contains("Cold Box");
    assertThat(browser.post().uri(undo).with(csrf()))
        .hasRedirectedUrl("/organizations/o1")
        .flash()
        .containsEntry("messageKind", "warn");
  }

  @Test
  void removesAllKinds() {
    var then =
        new String[][] {
          {"/offerings/b1", "/organizations/o1"},
          {"/connectors/k1", "/connectors"},
          {"/people/p1", "/people"},
          {"/capabilities/c1", "/capabilities"},
          {"/deals/d1", "/deals"}
        };
    for (var record : then) {
      assertThat(browser.get().uri(record[0] + "/remove"))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("??");
      assertThat(browser.post().uri(record[0] + "/remove").with(csrf()))
          .hasRedirectedUrl(record[1]);
      assertThat(browser.get().uri(record[1])).hasStatusOk();
      assertThat(browser.post().uri(record[0] + "/remove").with(csrf())).hasStatus(404);
      assertThat(browser.get().uri(record[0] + "/history"))
          .hasStatusOk()
          .bodyText()
          .contains("id=\"in-trash\"")
          .doesNotContain("??");
    }
    assertThat(browser.get().uri("/trash")).bodyText().contains("id=\"restore-5\"");
  }

  @Test
  void findsAndRestoresInTheTrash() {
    assertThat(browser.get().uri("/trash")).bodyText().contains("The trash is empty.");
    browser.post().uri("/people/p1/remove").with(csrf()).exchange();
    browser.post().uri("/deals/d1/remove").with(csrf()).exchange();

    assertThat(browser.get().uri("/trash?name=agn"))
        .hasStatusOk()
        .bodyText()
        .contains("Agneta", "alone, 1 relationship")
        .doesNotContain("New store", "??", "for-good");
    assertThat(browser.get().uri("/trash?name=nobody"))
        .bodyText()
        .contains("called something like “nobody”");
    var removal = trash.removals("", History.LATEST, 1).getFirst().removal();
    assertThat(browser.post().uri("/trash/{r}/restore", removal).with(csrf()))
        .hasRedirectedUrl("/deals/d1");
    assertThat(browser.post().uri("/trash/{r}/restore", removal).with(csrf())).hasStatus(404);
  }

  @Test
  void deletesForGoodForAdminsOnly() {
    browser.post().uri("/people/p1/remove").with(csrf()).exchange();
    var removal = trash.removals("", History.LATEST, 1).getFirst().removal();
    var admin = user("root").roles("ADMIN");

    assertThat(browser.post().uri("/trash/{r}/for-good", removal).with(csrf())).hasStatus(403);
    assertThat(browser.delete().uri("/api/trash/{r}", removal).with(csrf())).hasStatus(403);
    assertThat(browser.get().uri("/trash").with(admin)).bodyText().contains("for-good-1");
    assertThat(browser.post().uri("/trash/{r}/for-good", removal).with(csrf()).with(admin))
        .hasRedirectedUrl("/trash");
    assertThat(browser.get().uri("/people/p1/history")).hasStatus(404);
    assertThat(browser.delete().uri("/api/trash/{r}", removal).with(csrf()).with(admin))
        .hasStatus(404);
  }

  @Test
  void letsAccountTeamsLookOnly() {
    var bo = user("bo").roles("ACCOUNT_TEAM");
    browser.post().uri("/people/p1/remove").with(csrf()).exchange();

    assertThat(browser.get().uri("/trash").with(bo))
        .hasStatusOk()
        .bodyText()
        .contains("Agneta")
        .doesNotContain("id=\"restore-1\"");
    assertThat(browser.get().uri("/deals/d1/remove").with(bo)).hasStatus(403);
    assertThat(browser.post().uri("/deals/d1/remove").with(bo).with(csrf())).hasStatus(403);
  }

  @Test
  void removesForProgramsThatKnowTheVersion() {
    assertThat(browser.delete().uri("/api/organizations/o1").with(csrf())).hasStatus(428);
    assertThat(delete("/api/organizations/o1", "\"2\""))
        .hasStatus(412)
        .bodyText()
        .contains("version \\\"3\\\"");
    assertThat(delete("/api/organizations/o1", "3")).hasStatus(412);
    assertThat(delete("/api/organizations/o1", "W/\"3\"")).hasStatus(412);
    assertThat(delete("/api/organizations/nobody", "\"3\"")).hasStatus(404);
    assertThat(browser.delete().uri("/api/organizations/nobody").with(csrf())).hasStatus(404);
    assertThat(browser.get().uri("/organizations/o1")).hasStatusOk();

    assertThat(delete("/api/organizations/o1", "\"3\"")).hasStatus(204);
    for (var address : new String[] {"people/p1", "deals/d1", "capabilities/c1", "connectors/k1"}) {
      assertThat(delete("/api/" + address, "\"0\"")).as(address).hasStatus(204);
    }
    assertThat(browser.get().uri("/api/trash?limit=1"))
        .hasStatusOk()
        .bodyText()
        .contains("\"label\":\"Connector\"", "\"next\":\"20");
    var first = trash.removals("Frostmark", History.LATEST, 1).getFirst().removal();
    assertThat(browser.post().uri("/api/trash/{r}/restore", first).with(csrf())).hasStatus(204);
    assertThat(browser.post().uri("/api/trash/{r}/restore", first).with(csrf())).hasStatus(404);

    var deal = trash.removals("New store", History.LATEST, 1).getFirst().removal();
    given.run("CREATE (:Deal {key: 'd1', name: 'Another'})");
    assertThat(browser.post().uri("/api/trash/{r}/restore", deal).with(csrf()))
        .hasStatus(409)
        .bodyText()
        .contains("something else has its key by now: d1.");
  }

  @Test
  void breaksNothingThatReadsTheHomeOrganizationOrSavedAlignments() {
    given.run(
        """
        CREATE (:Alignment {key: 'a1', name: 'First try', deal: 'd1', customer: 'o1', question: '{}', answer: '{}', ensemble: 1, status: 'INFEASIBLE', savedBy: 'ada', savedAt: datetime()})
        """);
    for (var address : new String[] {"/organizations/o1", "/deals/d1"}) {
      browser.post().uri(address + "/remove").with(csrf()).exchange();
    }

    for (var address : new String[] {"/", "/alignments", "/gaps", "/deals", "/people/p1"}) {
      assertThat(browser.get().uri(address)).as(address).hasStatusOk();
    }
    assertThat(browser.get().uri("/alignments/saved"))
        .hasStatusOk()
        .bodyText()
        .contains("First try", "d1", "o1");
    assertThat(browser.get().uri("/settings").with(user("root").roles("ADMIN"))).hasStatusOk();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult delete(
      String address, String ifMatch) {
    return browser.delete().uri(address).header("If-Match", ifMatch).with(csrf()).exchange();
  }
}
