package org.interlock.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An account team writes what happened, where it reads. */
@InterlockTest
@WithMockUser(username = "tom", roles = "ACCOUNT_TEAM")
class InteractionPagesTest {

  private static final LocalDate TODAY = LocalDate.now();

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (:Organization {key: 'o1', name: 'Us', home: true})<-[:WORKS_AT]-(p:Person {key: 'p1', name: 'Signe'}),
          (o:Organization {key: 'o2', name: 'Frostmark', version: 4, editedBy: 'ada'})<-[:WORKS_AT]-(k:Person {key: 'p2', name: 'Karin'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'New store', status: 'OPEN'}),
          (k)-[:JOINED {side: 'from', load: 'l1'}]->(i:Interaction {key: 'i1', kind: 'CALL', on: date('2026-01-01'), note: 'First call', load: 'l1'})-[:ABOUT]->(o)
        """);
  }

  @Test
  void aMeetingIsWrittenSeenAndMovesTheTie() {
    assertThat(browser.get().uri("/organizations/o2"))
        .bodyText()
        .contains("First call", "id=\"write-note\"")
        .contains("formaction=\"/organizations/o2/interactions/new\"");

    assertThat(
            post(
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind",
                    "MEETING",
                    "note",
                    "She wants it quiet",
                    "on",
                    TODAY.toString(),
                    "people",
                    "p1\np2",
                    "aboutOrganizations",
                    "o2",
                    "aboutDeals",
                    "d1")))
        .hasStatus3xxRedirection();

    for (var page : List.of("/organizations/o2", "/deals/d1", "/people/p1", "/people/p2")) {
      assertThat(browser.get().uri(page)).bodyText().contains("She wants it quiet");
    }
    assertThat(browser.get().uri("/people/p1/ties")).bodyText().contains("Karin", "0.35");
    assertThat(
            given.run(
                "MATCH (o:Organization {key: 'o2'}) RETURN o.version AS version, o.editedBy AS by"))
        .containsExactly(Map.of("version", 5L, "by", "ada"));
  }

  @Test
  void itIsChangedRemovedAndTakenBackAndKeepsWhereItComesFrom() {
    var seen = new HashMap<String, String>();
    seen.put("part", "i1");
    seen.put("note", "First call, a long one");
    seen.put("seen.note", "First call");
    assertThat(post("/people/p2/interactions/edit", seen)).hasStatus3xxRedirection();
    assertThat(interactions()).containsExactly("First call, a long one l1 from l1");

    assertThat(post("/organizations/o2/interactions/remove", Map.of("part", "i1")))
        .hasStatus3xxRedirection();
    assertThat(interactions()).isEmpty();
    undo();

    assertThat(interactions()).hasSize(1).first().asString().contains("First call, a long one");
    assertThat(browser.get().uri("/people/p2")).bodyText().contains("First call, a long one");
  }

  @Test
  void somebodyMetThereIsMadeOnTheWayWithTheirEmployer() {
    given.run("CREATE (:User {key: 'tom', name: 'Tom', roles: ['ACCOUNT_TEAM'], enabled: true})");
    assertThat(browser.get().uri("/picks?label=Person&create=true&people.name=Tina Nytt"))
        .bodyText()
        .contains("data-key=\"new:Tina Nytt\"", "New person “Tina Nytt”");

    assertThat(
            post(
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind", "MEETING",
                    "note", "Two new faces",
                    "on", TODAY.toString(),
                    "people", "p1\nnew:Tina Nytt\nnew:Ole By at Us",
                    "aboutOrganizations", "o2")))
        .hasStatus3xxRedirection()
        .satisfies(
            answer ->
                assertThat(answer.getMvcResult().getFlashMap().get("message"))
                    .asString()
                    .contains("Tina Nytt"));

    assertThat(
            given.run(
                """
                MATCH (i:Interaction {note: 'Two new faces'})<-[:JOINED]-(p:Person)-[:WORKS_AT]->(o:Organization)
                RETURN p.key AS person, p.name AS name, o.key AS at, EXISTS { (:User {key: 'tom'})-[:OWNS]->(p) } AS own
                ORDER BY person
                """))
        .containsExactly(
            Map.of("person", "ole-by", "name", "Ole By", "at", "o1", "own", true),
            Map.of("person", "p1", "name", "Signe", "at", "o1", "own", false),
            Map.of("person", "tina-nytt", "name", "Tina Nytt", "at", "o2", "own", true));
  }

  @Test
  void aStakeholderIsMadeOnTheWayToo() {
    given.run(
        "MATCH (d:Deal {key: 'd1'}) CREATE (:User {key: 'tom', name: 'Tom', enabled: true})"
            + "-[:OWNS]->(d)");

    assertThat(
            post(
                "/deals/d1/stakeholders/new",
                Map.of("person", "new:Tina Nytt", "person.name", "Tina Nytt", "role", "CHAMPION")))
        .hasStatus3xxRedirection();

    assertThat(
            given.run(
                "MATCH (p:Person)-[:STAKEHOLDER_IN]->(:Deal {key: 'd1'}) RETURN p.name AS name"))
        .containsExactly(Map.of("name", "Tina Nytt"));
  }

  @Test
  void nobodyIsMadeIfTheRestIsRefused() {
    var form =
        Map.of(
            "kind", "MEETING",
            "on", TODAY.plusDays(3).toString(),
            "people", "new:Tina Nytt",
            "aboutOrganizations", "o2");
    assertThat(post("/organizations/o2/interactions/new", form))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("value=\"new:Tina Nytt\"", "future");

    assertThat(
            post(
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind", "MEETING",
                    "on", TODAY.toString(),
                    "people", "new:Tina Nytt at Nowhere",
                    "aboutOrganizations", "o2")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Nothing is called “Tina Nytt at Nowhere”");
    assertThat(given.run("MATCH (p:Person) WHERE p.name CONTAINS 'Tina' RETURN p")).isEmpty();
    assertThat(given.run("MATCH (c:Change) RETURN c")).isEmpty();
  }

  @Test
  void allThatHappenedIsReadPageByPage() throws Exception {
    given.run(
        """
        MATCH (o:Organization {key: 'o2'})
        UNWIND range(1, 60) AS n
        CREATE (:Interaction {key: 'x' + n, kind: 'NOTE', on: date('2025-01-01'), note: 'Note number ' + n + '.'})-[:ABOUT]->(o)
        """);
    assertThat(browser.get().uri("/organizations/o2")).bodyText().contains("All 61");
    var first =
        browser
            .get()
            .uri("/organizations/o2/interactions")
            .exchange()
            .getResponse()
            .getContentAsString();
    assertThat(first).contains("First call", "61");
    var next = java.util.regex.Pattern.compile("id=\"next\"[^>]* href=\"([^\"]*)\"").matcher(first);
    assertThat(next.find()).isTrue();
    var second =
        browser
            .get()
            .uri(
                java.net.URI.create(
                    org.springframework.web.util.HtmlUtils.htmlUnescape(next.group(1))))
            .exchange()
            .getResponse()
            .getContentAsString();

    for (int n = 1; n <= 60; n++) {
      var note = "Note number %d.<".formatted(n);
      assertThat(first.contains(note) ^ second.contains(note)).as(note).isTrue();
    }
    assertThat(browser.get().uri("/people/p9/interactions")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get().uri("/people/p2/interactions?on=soon"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void eachWrongFieldIsNamedAndWhatWasTypedIsKept() {
    assertThat(
            post(
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind",
                    "MEETING",
                    "note",
                    "Soon <b>",
                    "on",
                    TODAY.plusDays(1).toString(),
                    "due",
                    "2026-01-01",
                    "aboutOrganizations",
                    "o2")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("can’t be in the future", "Only a promise has this", "Soon &lt;b&gt;");
    assertThat(
            post(
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind", "PROMISE", "on", TODAY.toString(), "due", "2026-01-01", "note", "x")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("due before it was promised", "Say whom or what it is about");
    assertThat(interactions()).hasSize(1);
  }

  @Test
  void nobodyTakesBackWhatAnotherDid() {
    given.run(
        "CREATE (:Change {key: '2026-01-01T00:00:00.000000000Z-00000000', record: 'Organization"
            + " o2', at: datetime(), by: 'ada', action: 'CHANGED', before: '{\"name\": \"X\"}',"
            + " after: '{\"name\": \"Frostmark\"}'})");

    assertThat(post("/history/2026-01-01T00:00:00.000000000Z-00000000/undo", Map.of()))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get().uri("/organizations/o2/edit")).hasStatus(HttpStatus.FORBIDDEN);
  }

  private List<Object> interactions() {
    return given
        .run(
            """
            MATCH (i:Interaction)
            OPTIONAL MATCH (i)<-[joined:JOINED]-()
            RETURN i.note + ' ' + coalesce(i.load, '') + ' ' + coalesce(joined.side, '') + ' ' + coalesce(joined.load, '') AS text
            """)
        .stream()
        .map(row -> row.get("text"))
        .toList();
  }

  private void undo() {
    var change =
        given.run("MATCH (c:Change) RETURN c.key AS key ORDER BY key DESC LIMIT 1").getFirst();
    assertThat(post("/history/%s/undo".formatted(change.get("key")), Map.of()))
        .hasStatus3xxRedirection();
  }

  private MvcTestResult post(String path, Map<String, String> values) {
    var request = browser.post().uri(path).with(csrf());
    values.forEach(request::param);
    return request.exchange();
  }
}
