package org.interlock.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@InterlockTest
@WithMockUser(username = "ada", roles = "ALLIANCE_MANAGER")
class HistoryPagesTest {

  private static final RecordAddress DEAL = new RecordAddress(RecordKind.DEAL, "d1");

  @Autowired TestGraph given;
  @Autowired Driver driver;
  @Autowired MockMvcTester browser;
  @Autowired History history;
  @Autowired TransactionOperations transactions;
  @Autowired JsonMapper json;

  @BeforeEach
  void newStore() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Frostmark', source: 'demo', load: 'l1'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'New store', summary: 'Second'})
        """);
  }

  private String log(RecordChange change) {
    transactions.executeWithoutResult(status -> history.record(change));
    return change.key();
  }

  private static RecordChange changed(String by) {
    return RecordChange.by(by, ChangeAction.CHANGED, DEAL);
  }

  @Test
  void callsOtherRecordsByTheirNames() {
    given.is(
        """
        CREATE (:Deal {key: 'd1', name: 'New store'}),
          (:Capability {key: 'cap-1', name: 'Refrigeration'}),
          (:Connector {key: 'con-1', name: 'Modbus'})
        """);
    log(
        changed("ada")
            .ofPart("Need", "n1", "Less energy")
            .from(
                Map.of("capability", "cap-gone"),
                Map.of("capability", "cap-1", "accepts", List.of("con-1", "con-gone"))));

    assertThat(browser.get().uri("/deals/d1/history"))
        .hasStatusOk()
        .bodyText()
        .contains("<del>cap-gone</del>", "<ins>Refrigeration</ins>")
        .contains("<ins>Modbus, con-gone</ins>");
  }

  @Test
  void showsWhoChangedWhatFromWhatToWhat() {
    log(
        changed("ada")
            .from(
                Map.of("summary", "First", "name", "New store", "status", "OPEN"),
                Map.of(
                    "summary",
                    "Second",
                    "name",
                    "New store",
                    "status",
                    "WALKED_AWAY",
                    "value",
                    5)));
    log(
        RecordChange.by("bo", ChangeAction.ADDED, DEAL)
            .ofPart("TAKES_PART", "o1 CUSTOMER", "Frostmark")
            .with("Organization o1")
            .from(Map.of(), Map.of("role", "END_CUSTOMER")));

    assertThat(browser.get().uri("/deals/d1/history"))
        .hasStatusOk()
        .bodyText()
        .contains("New store", "Nothing says where it came from", "UTC", "ada", "Summary")
        .contains("<del>First</del>", "<ins>Second</ins>", "<ins>Walked away</ins>", "<ins>5</ins>")
        .contains("party", "Frostmark", "End customer", "nothing")
        .contains("id=\"restore-2\"", "id=\"restore-1\"")
        .doesNotContain("TAKES_PART", "??");
    assertThat(browser.get().uri("/organizations/o1/history"))
        .bodyText()
        .contains("Loaded from demo", "by load l1", "in the deal", "New store")
        .doesNotContain("Summary", "??");
    assertThat(browser.get().uri("/deals/d1")).bodyText().contains("/deals/d1/history\"");
  }

  @Test
  void letsAccountTeamsReadOnly() {
    var change = log(changed("ada").from(Map.of(), Map.of("summary", "Second")));
    var bo = user("bo").roles("ACCOUNT_TEAM");

    assertThat(browser.get().uri("/deals/d1/history").with(bo))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("id=\"restore-");
    assertThat(browser.post().uri("/history/{c}/restore", change).with(bo).with(csrf()))
        .hasStatus(403);
    assertThat(browser.post().uri("/api/history/{c}/restore", change).with(bo).with(csrf()))
        .hasStatus(403);
  }

  @Test
  void turnsThePagesOfALongHistory() {
    transactions.executeWithoutResult(
        status -> {
          for (int i = 0; i < 60; i++) {
            history.record(changed("ada").from(Map.of("value", i), Map.of("value", i + 1)));
          }
        });
    var next = history.of(DEAL, History.LATEST, 50).getLast().key();

    assertThat(browser.get().uri("/deals/d1/history"))
        .bodyText()
        .contains("<ins>60</ins>", "before=" + next)
        .doesNotContain("<ins>10</ins>");
    assertThat(browser.get().uri("/deals/d1/history?before={key}", next))
        .bodyText()
        .contains("<ins>10</ins>", "<del>0</del>")
        .doesNotContain("<ins>11</ins>", "id=\"next\"");
  }

  @Test
  void restoresWhatWasBeforeWhateverWasDoneSince() {
    var change = log(changed("ada").from(Map.of("summary", "First"), Map.of("summary", "Other")));

    assertThat(browser.post().uri("/history/{c}/restore", change).with(csrf()))
        .hasStatus(302)
        .hasRedirectedUrl("/deals/d1/history")
        .flash()
        .containsEntry("messageKind", "good");
    assertThat(summary()).isEqualTo("First");
  }

  @Test
  void undoesOnlyWhatWasNotChangedSince() {
    var change = log(changed("ada").from(Map.of("summary", "First"), Map.of("summary", "Other")));
    var logged = history.of(DEAL, History.LATEST, 10);

    assertThat(browser.post().uri("/history/{c}/undo", change).with(csrf()))
        .hasRedirectedUrl("/deals/d1")
        .flash()
        .containsEntry("messageKind", "warn")
        .hasEntrySatisfying(
            "message",
            text -> assertThat(text.toString()).contains("changed again since: Summary."));
    assertThat(summary()).as("nothing half done").isEqualTo("Second");
    assertThat(history.of(DEAL, History.LATEST, 10)).isEqualTo(logged);

    var last = log(changed("ada").from(Map.of("summary", "First"), Map.of("summary", "Second")));
    assertThat(
            browser
                .post()
                .uri("/history/{c}/undo", last)
                .param("page", "Organization o1")
                .with(csrf()))
        .hasRedirectedUrl("/organizations/o1");
    assertThat(summary()).isEqualTo("First");
  }

  @Test
  void tellsWhatIsGone() {
    var change = log(changed("ada").from(Map.of("summary", "First"), Map.of("summary", "Other")));
    given.run("MATCH (d:Deal) DETACH DELETE d");

    assertThat(browser.post().uri("/history/{c}/restore", change).with(csrf()))
        .flash()
        .hasEntrySatisfying(
            "message", text -> assertThat(text.toString()).contains("is gone: d1. Look into"));
    assertThat(browser.post().uri("/api/history/{c}/restore", change).with(csrf()))
        .hasStatus(409)
        .bodyText()
        .contains("is gone: d1.");
  }

  @Test
  void tellsProgramsOfIt() throws Exception {
    var load = log(changed("ada").from(Map.of("summary", "First"), Map.of("summary", "Second")));

    var answer =
        json.readTree(
            browser
                .get()
                .uri("/api/history?record={r}&limit=1", "Deal d1")
                .exchange()
                .getResponse()
                .getContentAsString());
    assertThat(answer.at("/changes/0/key").asString()).isEqualTo(load);
    assertThat(answer.at("/changes/0/before/summary").asString()).isEqualTo("First");
    assertThat(browser.get().uri("/api/history?record={r}", "Deal nobody")).hasStatus(404);
    assertThat(browser.get().uri("/api/history?record={r}", "Load l1")).hasStatus(422);
    assertThat(browser.get().uri("/api/history")).hasStatus(422);
    assertThat(browser.get().uri("/api/history?record={r}&limit=0", "Deal d1")).hasStatus(422);
    assertThat(browser.post().uri("/api/history/{c}/restore", load).with(csrf())).hasStatus(204);
    assertThat(browser.post().uri("/api/history/none/restore").with(csrf())).hasStatus(404);
  }

  @Test
  void knowsWhoSetEachPropertyByHandLast() {
    log(changed("ada").from(Map.of("summary", "First"), Map.of("summary", "Other", "value", 1)));
    log(changed("bo").from(Map.of("summary", "Other"), Map.of("summary", "Second")));

    assertThat(history.lastEditors(DEAL))
        .hasEntrySatisfying("summary", edit -> assertThat(edit.by()).isEqualTo("bo"))
        .hasEntrySatisfying("value", edit -> assertThat(edit.by()).isEqualTo("ada"))
        .hasSize(2);
  }

  @Test
  void teachesWhatWillStandHere() {
    assertThat(browser.get().uri("/deals/d1/history"))
        .bodyText()
        .contains("id=\"no-changes\"", "Nothing was changed since it came");
    assertThat(browser.get().uri("/deals/nobody/history")).hasStatus(404);
    for (var address :
        new String[] {"/people/x", "/capabilities/x", "/connectors/x", "/offerings/x"}) {
      assertThat(browser.get().uri(address + "/history")).hasStatus(404);
    }
  }

  private String summary() {
    return String.valueOf(
        given.run("MATCH (d:Deal) RETURN d.summary AS summary").getFirst().get("summary"));
  }
}
