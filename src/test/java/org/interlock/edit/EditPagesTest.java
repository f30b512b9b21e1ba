package org.interlock.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@InterlockTest
@WithMockUser(username = "ada", roles = "ALLIANCE_MANAGER")
class EditPagesTest {

  private static final Pattern SEEN =
      Pattern.compile("name=\"(seen\\.[a-zA-Z]+)\" value=\"([^\"]*)\"");

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Frostmark', aliases: ['FMK'], country: 'SE', size: 95, home: true, source: 'demo', load: 'l1', foreign: 'kept'}),
          (o)-[:OFFERS {load: 'l1'}]->(:Offering {key: 'b1', name: 'Cold Box'})-[:PROVIDES {level: 0.5}]->(:Capability {key: 'c1', name: 'Cooling', notation: '1'}),
          (o)-[:SUPPLIES]->(:Organization {key: 'o2', name: 'Grocer'}),
          (:Person {key: 'p1', name: 'Agneta', home: 'Skåne'})-[:WORKS_AT]->(o),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'New store', status: 'OPEN', value: 14200000, openedOn: date('2026-04-07')})
        """);
  }

  @Test
  void showsTheFormFilledIn() {
    assertThat(browser.get().uri("/organizations/o1/edit"))
        .hasStatusOk()
        .bodyText()
        .contains("Edit organization", "value=\"Frostmark\"", "FMK", "value=\"95\"", "One per line")
        .contains("value=\"SE\" selected=\"selected\"")
        .doesNotContain("??");
    for (var address :
        new String[] {"/people/p1", "/capabilities/c1", "/offerings/b1", "/deals/d1"}) {
      assertThat(browser.get().uri(address + "/edit"))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("??");
    }
  }

  @Test
  void keepsKosovoWhichALoadTakes() {
    given.run("MATCH (o:Organization {key: 'o1'}) SET o.country = 'XK'");

    assertThat(browser.get().uri("/organizations/o1/edit"))
        .bodyText()
        .contains("<option value=\"XK\" selected=\"selected\">Kosovo</option>");
    assertThat(save("/organizations/o1", Map.of("name", "Frostmark of Prishtina", "country", "XK")))
        .hasStatus3xxRedirection();
    assertThat(given.run("MATCH (o:Organization {key: 'o1'}) RETURN o.name, o.country"))
        .containsExactly(Map.of("o.name", "Frostmark of Prishtina", "o.country", "XK"));
    assertThat(browser.get().uri("/organizations?country=XK"))
        .bodyText()
        .contains("Frostmark of Prishtina");
  }

  @Test
  void takesNamesAsLongAsALoadDoesAndNoLongerOnes() {
    assertThat(save("/organizations/o1", Map.of("name", "n".repeat(1_000))))
        .hasStatus3xxRedirection();
    assertThat(save("/organizations/o1", Map.of("name", "n".repeat(1_001))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Use at most 1,000 characters.");
    assertThat(save("/organizations/o1", Map.of("aliases", "a\n" + "b".repeat(1_001))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Use at most 1,000 characters in each line.");
    assertThat(save("/organizations/o1", Map.of("name", "Ac\u0007me")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Take out the control characters");
  }

  @Test
  void takesDaysAndAmountsInTheBoundsOfALoad() {
    for (var wrong :
        List.of(
            Map.of("openedOn", "0999-12-31"),
            Map.of("closedOn", "+999999999-01-01"),
            Map.of("value", "-1"))) {
      assertThat(save("/deals/d1", wrong)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @Test
  void takesAnAmountOnlyIfItIsClearHowMuchItIs() {
    for (var clear :
        Map.of(
                "1,5",
                1.5,
                "1.5",
                1.5,
                "1 250,75",
                1250.75,
                "1,250,000",
                1250000.0,
                "1.250,5",
                1250.5,
                "1'250.5",
                1250.5,
                "1.1250",
                1.125,
                "14200000",
                14200000.0)
            .entrySet()) {
      assertThat(save("/deals/d1", Map.of("name", "New store", "value", clear.getKey())))
          .hasStatus3xxRedirection();
      assertThat(given.run("MATCH (d:Deal) RETURN toFloat(d.value) AS value"))
          .as(clear.getKey())
          .containsExactly(Map.of("value", clear.getValue()));
    }
    for (var unclear : List.of("1,250", "1.250", "12,345", "1e5", "1,25,0", "NaN", "½")) {
      assertThat(save("/deals/d1", Map.of("name", "New store", "value", unclear)))
          .as(unclear)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(save("/organizations/o1", Map.of("name", "Frostmark", "size", "1.5")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Write a whole number.");
  }

  @Test
  void changesWhatTheFormEditsAndNothingElse() {
    var saved =
        save(
            "/organizations/o1",
            Map.of(
                "name",
                "Frostmark AB",
                "aliases",
                "FMK\r\nFrosty",
                "size",
                "1 200",
                "website",
                "https://frostmark.example"));

    assertThat(saved).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/organizations/o1");
    assertThat(
            given.run(
                """
                MATCH (o:Organization {key: 'o1'})
                RETURN o.name AS name, o.aliases AS aliases, o.size AS size, o.country AS country,
                  o.home AS home, o.source AS source, o.load AS load, o.foreign AS foreign, o.editedBy AS by, o.editedAt IS NOT NULL AS at,
                  count { (o)--() } AS ties, count { (o)-[:OFFERS {load: 'l1'}]->() } AS offers
                """))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("name", "Frostmark AB")
                    .containsEntry("aliases", List.of("FMK", "Frosty"))
                    .containsEntry("size", 1200L)
                    .containsEntry("country", "SE")
                    .containsEntry("home", true)
                    .containsEntry("source", "demo")
                    .containsEntry("load", "l1")
                    .containsEntry("foreign", "kept")
                    .containsEntry("by", "ada")
                    .containsEntry("at", true)
                    .containsEntry("ties", 4L)
                    .containsEntry("offers", 1L));
  }

  @Test
  void changesAllOtherKindsToo() {
    save("/people/p1", Map.of("name", "Agneta Mård", "email", "a@b.example"));
    save("/capabilities/c1", Map.of("name", "Cold", "definition", "Not warm."));
    save("/offerings/b1", Map.of("name", "Colder Box"));
    save("/deals/d1", Map.of("name", "Newest store", "status", "WON", "value", "15000000"));

    assertThat(given.run("MATCH (n) WHERE n.editedBy = 'ada' RETURN n.name AS name ORDER BY name"))
        .extracting("name")
        .containsExactly("Agneta Mård", "Cold", "Colder Box", "Newest store");
    assertThat(given.run("MATCH (p:Person {key: 'p1'})-[:WORKS_AT]->() RETURN p.home AS home"))
        .containsExactly(Map.of("home", "Skåne"));
    assertThat(given.run("MATCH (:Offering)-[r:PROVIDES]->(:Capability) RETURN r.level AS level"))
        .containsExactly(Map.of("level", 0.5));
    assertThat(
            given
                .run("MATCH (d:Deal)<-[:TAKES_PART]-() RETURN d.value AS value, d.openedOn AS day")
                .getFirst())
        .containsEntry("value", 15000000.0)
        .containsEntry("day", LocalDate.of(2026, 4, 7));
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsWrong() {
    assertThat(
            save(
                "/organizations/o1",
                Map.of(
                    "name",
                    " ",
                    "website",
                    "javascript:alert(1)",
                    "size",
                    "many",
                    "country",
                    "XX")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "This must not be empty.", "Write a web address", "Write a whole number", "Choose one")
        .contains("value=\"javascript:alert(1)\"", "value=\"many\"");
    assertThat(
            save(
                "/deals/d1",
                Map.of(
                    "name",
                    "New store",
                    "status",
                    "LOST",
                    "openedOn",
                    "2026-05-01",
                    "closedOn",
                    "2026-04-01")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("honest reason", "close before it opens");
    assertThat(given.run("MATCH (n) WHERE n.editedBy IS NOT NULL RETURN n.key")).isEmpty();
  }

  @Test
  void doesNotOverwriteWhatSomebodyElseChangedMeanwhile() {
    var typed = seen("/organizations/o1/edit");
    given.run(
        "MATCH (o:Organization {key: 'o1'}) SET o.name = 'Frostmark Group', o.region = 'Skåne'");
    typed.put("name", "Frostmark AB");
    typed.put("region", "");

    var conflict = post("/organizations/o1/edit", typed);

    assertThat(conflict)
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains(
            "Somebody else changed the same fields meanwhile",
            "value=\"Frostmark AB\"",
            "Stored now:",
            "<strong>Frostmark Group</strong>",
            "value=\"Skåne\"");
    assertThat(name("o1")).isEqualTo("Frostmark Group");
  }

  @Test
  void takesAnEditBack() {
    save("/organizations/o1", Map.of("name", "Frostmark AB"));

    assertThat(post(undo(), Map.of())).hasStatus(HttpStatus.FOUND);
    assertThat(name("o1")).isEqualTo("Frostmark");
    assertThat(given.run("MATCH (o {key: 'o1'}) RETURN o.size AS size, o.country AS country"))
        .containsExactly(Map.of("size", 95L, "country", "SE"));
  }

  @Test
  void makesNewOnes() {
    assertThat(post("/organizations/new", Map.of("name", "Grocer", "country", "NO")))
        .hasRedirectedUrl("/organizations/grocer");
    assertThat(post("/organizations/new", Map.of("name", "Grocer")))
        .hasRedirectedUrl("/organizations/grocer-2");
    assertThat(
            post("/people/new", Map.of("name", "Åsa Öst", "organization", "o1", "title", "Buyer")))
        .hasRedirectedUrl("/people/asa-ost");
    assertThat(post("/capabilities/new", Map.of("name", "Deep cold", "broader", "c1")))
        .hasStatus(HttpStatus.FOUND);
    assertThat(post("/deals/new", Map.of("name", "Second store", "customer", "o1")))
        .hasRedirectedUrl("/deals/second-store");

    assertThat(
            given.run(
                "MATCH (:Person {key: 'asa-ost'})-[w:WORKS_AT]->(o) RETURN o.key AS key, w.title AS"
                    + " title"))
        .containsExactly(Map.of("key", "o1", "title", "Buyer"));
    assertThat(
            given.run("MATCH (:Capability {key: 'deep-cold'})-[:BROADER]->(c) RETURN c.key AS key"))
        .containsExactly(Map.of("key", "c1"));
    assertThat(
            given.run(
                "MATCH (:Organization {key: 'o1'})-[t:TAKES_PART]->(d:Deal {key: 'second-store'})"
                    + " RETURN t.role AS role, d.status AS status"))
        .containsExactly(Map.of("role", "CUSTOMER", "status", "OPEN"));
  }

  @Test
  void doesNotMakeADealWithoutACustomerWhoIsKnown() {
    assertThat(browser.get().uri("/deals/new?customer=o1"))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"o1\"");
    assertThat(post("/deals/new", Map.of("name", "Third store", "customer.name", "nobody")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Nothing is called “nobody”", "Third store");
    assertThat(given.run("MATCH (d:Deal {name: 'Third store'}) RETURN d.key")).isEmpty();
  }

  @Test
  @WithMockUser(roles = "ACCOUNT_TEAM")
  void anAccountTeamEditsNothingThatIsNotItsOwn() {
    for (var form : List.of("/capabilities/new", "/organizations/o1/edit", "/deals/d1/edit")) {
      assertThat(browser.get().uri(form)).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(post("/organizations/o1/edit", Map.of("name", "Mine")))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(name("o1")).isEqualTo("Frostmark");
  }

  @Test
  void doesNotKnowEveryKey() {
    assertThat(browser.get().uri("/organizations/x/edit")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post("/deals/x/edit", Map.of("name", "x"))).hasStatus(HttpStatus.NOT_FOUND);
  }

  /** The address that takes the last change back. */
  private String undo() {
    var change =
        given.run("MATCH (c:Change) RETURN c.key AS key ORDER BY key DESC LIMIT 1").getFirst();
    return "/history/%s/undo".formatted(change.get("key"));
  }

  private Object name(String key) {
    return given
        .run("MATCH (o:Organization {key: '" + key + "'}) RETURN o.name AS name")
        .getFirst()
        .get("name");
  }

  /** Sends a form that is filled with what the store has, but for these values. */
  private MvcTestResult save(String path, Map<String, String> values) {
    var all = new HashMap<>(seen(path + "/edit"));
    all.putAll(values);
    return post(path + "/edit", all);
  }

  private HashMap<String, String> seen(String form) {
    try {
      var html = browser.get().uri(form).exchange().getResponse().getContentAsString();
      var seen = new HashMap<String, String>();
      SEEN.matcher(html)
          .results()
          .forEach(found -> seen.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
      assertThat(seen).isNotEmpty();
      return seen;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult post(String path, Map<String, String> values) {
    var request = browser.post().uri(path).session(session).with(csrf());
    values.forEach(request::param);
    return request.exchange();
  }
}
