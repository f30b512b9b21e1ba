package org.interlock.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** In the page of each record, what can be edited leads to its form; for those who may. */
@InterlockTest
@WithMockUser(roles = "ALLIANCE_MANAGER")
class EditRowsTest {

  private static final Pattern FORM =
      Pattern.compile("class=\"edit-(?:add|row)\"[^>]* href=\"([^\"]*)\"");
  private static final Pattern ROW = Pattern.compile("class=\"edit-row\"");

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  /** Where everybody writes. */
  private static final Pattern TIMELINE =
      Pattern.compile(
          "(?s)<section class=\"card\" aria-labelledby=\"interactions\">.*?</section>"
              + "|<form class=\"write-box\".*?</form>|<div class=\"edit-slot\" id=\"slot-write\">");

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'o/1 ä', name: 'Frostmark', home: true}),
          (g:Organization {key: 'o2', name: 'Grocer'}),
          (o)-[:SUPPLIES {what: 'Cold "boxes"', since: date('2020-02-01')}]->(g),
          (g)-[:SUPPLIES]->(o),
          (o)-[:PARTNERS_WITH {since: date('2019-01-01'), note: 'Friends'}]->(g),
          (g)-[:CONFLICTS_WITH]->(o),
          (g)-[:PART_OF]->(o),
          (o)-[:HAS_NEED]->(:Need {key: 'n0', statement: 'A need of its own'})-[:FOR]->(c:Capability {key: 'c1', name: 'Cold storage'}),
          (o)-[:PURSUES]->(:Objective {key: 'j1', statement: 'Grow'})-[:SEEKS]->(k:Connector {key: 'k 1', name: 'BACnet', kind: 'TECHNICAL'}),
          (c)-[:BROADER]->(:Capability {key: 'c0', name: 'Cooling'}),
          (o)-[:OFFERS]->(b:Offering {key: 'b1', name: 'Cold Box'})-[:PROVIDES {level: 0.9}]->(c),
          (b)-[:REQUIRES]->(c), (b)-[:CONNECTS_BY]->(k),
          (p:Person {key: 'p1', name: 'Agneta'})-[:WORKS_AT {title: 'Buyer', since: date('2015-05-22')}]->(g),
          (p)-[:WORKS_AT]->(g),
          (p)-[:PURSUES]->(:Objective {key: 'j2', statement: 'Go home early'}),
          (d:Deal {key: 'd1', name: 'New store', status: 'OPEN'}),
          (g)-[:TAKES_PART {role: 'CUSTOMER'}]->(d), (o)-[:TAKES_PART]->(d),
          (p)-[:STAKEHOLDER_IN {role: 'USER'}]->(d), (p)-[:STAKEHOLDER_IN]->(d),
          (d)-[:HAS_NEED]->(n:Need {key: 'n1', statement: 'Fish stays cold', priority: 'MUST'})-[:FOR]->(c),
          (n)-[:ACCEPTS]->(k),
          (d)-[:YIELDS]->(:Win {key: 'w1', kind: 'money'})-[:FOR_PARTY]->(p),
          (:Organization {key: 'empty', name: 'Empty'}),
          (:Person {key: 'fresh', name: 'Fresh'}),
          (:Offering {key: 'bare', name: 'Bare'})
        """);
  }

  @Test
  void eachRowLeadsToItsForm() {
    leadsToForms("/organizations/o~2F1%20%C3%A4", 7, 7);
    leadsToForms("/organizations/o2", 8, 5);
    leadsToForms("/people/p1", 2, 3);
    leadsToForms("/capabilities/c1", 1, 1);
    leadsToForms("/offerings/b1", 3, 3);
    leadsToForms("/deals/d1", 4, 6);
  }

  @Test
  void anEmptySectionSaysWhatBelongsThere() {
    assertThat(page("/organizations/empty"))
        .contains("neither a supplier nor a customer", "Partners, rivals", "no need is written")
        .contains("beyond one deal", "takes part in no deal", "Nobody is known to work here")
        .doesNotContain("??");
    assertThat(page("/people/fresh")).contains("Where this person works", "beyond one deal");
    assertThat(page("/offerings/bare"))
        .contains("without a capability", "has to be there already", "by which it fits others");
    assertThat(page("/capabilities/c0")).contains("top of the taxonomy");
  }

  @Test
  @WithMockUser(roles = "ACCOUNT_TEAM")
  void anAccountTeamWritesWhatHappenedAndNothingElse() {
    for (var address :
        List.of(
            "/organizations/o2",
            "/organizations/empty",
            "/people/p1",
            "/people/fresh",
            "/capabilities/c1",
            "/offerings/b1",
            "/offerings/bare",
            "/deals/d1",
            "/connectors",
            "/connectors/k%201")) {
      assertThat(TIMELINE.matcher(page(address).split("<main", 2)[1]).replaceAll(""))
          .doesNotContain("edit-", "/new", "/edit", "??");
    }
    assertThat(page("/deals/d1")).contains("/deals/d1/interactions/new");
  }

  @Test
  void aScriptGetsTheFormAlone() throws UnsupportedEncodingException {
    var form =
        browser
            .get()
            .uri(URI.create("/deals/d1/parties/new"))
            .header("HX-Request", "true")
            .exchange()
            .getResponse()
            .getContentAsString();

    assertThat(form).startsWith("<form").contains("id=\"parties-form\"").doesNotContain("<main");
  }

  @Test
  void saysWhatHalfMeans() {
    assertThat(page("/offerings/b1/provides/new")).contains("0.5 is fair");
    assertThat(page("/deals/d1/parties/new")).contains("0.5 is half of it");
    assertThat(page("/deals/d1/stakeholders/new")).contains("0.5 is one voice among others");
    assertThat(page("/organizations/o2/relations/new")).contains("For a supply only.");
    assertThat(page("/deals/d1/wins/new")).contains("an organization or a person");
  }

  @Test
  void aSupplierIsAddedAsOne() {
    assertThat(page("/organizations/o2/relations/new?relation=SUPPLIED_BY"))
        .contains("<option value=\"SUPPLIED_BY\" selected=\"selected\">");
  }

  @Test
  void aConnectorHasAPage() {
    assertThat(page("/connectors/k%201"))
        .contains("BACnet", "Technical", "Cold Box", "Frostmark", "Fish stays cold", "New store")
        .contains("1 objective", "/connectors/k%201/edit", "/connectors/k%201/history")
        .doesNotContain("??");
    assertThat(page("/connectors")).contains("/connectors/k%201", "/connectors/new");
    assertThat(page("/capabilities")).contains("href=\"/connectors\"");
    assertThat(page("/deals/d1")).contains("href=\"/connectors/k%201\"");
    assertThat(page("/offerings/b1")).contains("href=\"/connectors/k%201\"");
    assertThat(page("/organizations/o~2F1%20%C3%A4")).contains("href=\"/connectors/k%201\"");
    assertThat(browser.get().uri("/connectors/nowhere")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void connectorsAreListedPageByPage() {
    given.run(
        "UNWIND range(1, 60) AS i"
            + " CREATE (:Connector {key: 'x' + i, name: 'Same name', kind: 'TECHNICAL'})");
    var next = Pattern.compile("id=\"next\"[^>]* href=\"([^\"]*)\"").matcher(page("/connectors"));

    assertThat(next.find()).isTrue();
    assertThat(page(HtmlUtils.htmlUnescape(next.group(1)))).containsPattern("Same name(?s:.*)Same");
  }

  private void leadsToForms(String address, int additions, int rows) {
    var page = page(address);
    var forms =
        FORM.matcher(page).results().map(MatchResult::group).map(EditRowsTest::href).toList();

    assertThat(ROW.matcher(page).results()).as("rows of %s", address).hasSize(rows);
    assertThat(forms).as("forms of %s", address).hasSize(additions + rows);
    for (var form : forms) {
      assertThat(page(form)).as(form).contains("<form").doesNotContain("??");
    }
  }

  private static String href(String link) {
    var found = FORM.matcher(link);
    assertThat(found.find()).isTrue();
    return HtmlUtils.htmlUnescape(found.group(1));
  }

  private String page(String address) {
    var answer = browser.get().uri(URI.create(address)).exchange();
    assertThat(answer).as(address).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
