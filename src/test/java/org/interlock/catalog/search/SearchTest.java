package org.interlock.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class SearchTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired Search search;

  @BeforeEach
  void names() {
    given.is(
        """
        CREATE (frost:Organization {key: 'o1', name: 'Frostmark Kältetechnik', aliases: ['FMK'], kind: 'maker', country: 'SE'}),
          (:Organization {key: 'o2', name: 'Frost Mark Foods'}),
          (:Organization {key: 'o3', name: 'Łódź Søfart'}),
          (:Organization {key: 'o4', name: '<script>alert(1)</script> Labs'}),
          (p:Person {key: 'p1', name: 'Agneta Mård'}),
          (p)-[:WORKS_AT {title: 'Buyer', since: date('2020-01-01')}]->(frost),
          (wide:Capability {key: 'c0', name: 'Cooling'}),
          (:Capability {key: 'c1', name: 'Cold storage', scheme: 'demo', notation: '8.3.1'})-[:BROADER]->(wide),
          (frost)-[:OFFERS]->(:Offering {key: 'b1', name: 'Frost Box'}),
          (frost)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'Harbour cold store', stage: 'Proposal'})
        """);
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  @ParameterizedTest
  @CsvSource({
    "frostmark,o1", // a word
    "frostmrak,o1", // a typing error
    "kaltetechnik,o1", // without its accent
    "fmk,o1", // an alias
    "lodz,o3", // letters without a decomposition
    "sofrat,o3",
    "agneta mard,p1",
    "agn,p1", // a beginning
    "8.3.1,c1", // a notation
    "cold stor,c1",
    "harbor cold,d1",
    "frost box,b1",
  })
  void findsWhatWasMeant(String typed, String key) {
    assertThat(search.find(typed, "", 10).results().getFirst().key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frostmark\"",
        "frost\\",
        "name:[* TO *]",
        "+-&&||!(){}[]^\"~*?:\\/",
        "AND",
        "OR OR",
        "NOT",
        "a~9999999",
        "*",
        "*:*",
        "/.*/",
        "\u0000",
        "\"",
        "'",
        "日本",
        "frost AND",
        "((((",
        "“"
      })
  void takesLuceneSyntaxForText(String typed) {
    assertThat(search.find(typed, "", 10).query()).isEqualTo(typed);
  }

  @Test
  void tellsWhatWasFound() {
    assertThat(search.find("agneta", "", 10).results().getFirst())
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo("person");
              assertThat(found.detail()).isEqualTo("Buyer · Frostmark Kältetechnik");
            });
    assertThat(search.find("8.3.1", "", 10).results().getFirst().detail())
        .isEqualTo("demo · 8.3.1 · Cooling");
  }

  @Test
  void findsOneKindOnly() {
    assertThat(search.find("frost", "offering", 10).results())
        .extracting(Search.Hit::key)
        .containsExactly("b1");
  }

  @Test
  void answersPrograms() {
    assertThat(browser.get().uri("/api/search?q=frostmrak&kind=organization&limit=1"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.query", query -> assertThat(query).isEqualTo("frostmrak"))
        .hasPathSatisfying("$.results[0].key", key -> assertThat(key).isEqualTo("o1"))
        .hasPathSatisfying("$.results[0].kind", kind -> assertThat(kind).isEqualTo("organization"))
        .hasPathSatisfying("$.results[0].score", score -> assertThat(score).isNotNull());
  }

  @Test
  void refusesWhatIsTooLongOrUnknown() {
    assertThat(browser.get().uri("/api/search?q=" + "x".repeat(201)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(browser.get().uri("/api/search?q=x&kind=planet"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(browser.get().uri("/api/search?q=x&limit=0"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void showsResultsOnAPageAndTeachesWhenNothingIsAsked() {
    assertThat(browser.get().uri("/search?q=labs"))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; Labs", "href=\"/organizations/o4\"")
        .doesNotContain("<script>alert");
    assertThat(browser.get().uri("/search?q=")).hasStatusOk().bodyText().contains("Type a name");
  }

  @Test
  void listsHitsByKindWhileSomebodyTypes() {
    var answer = browser.get().uri("/search?q=fros").header("HX-Request", "true").exchange();

    assertThat(answer).hasStatusOk().hasHeader("Vary", "HX-Request");
    assertThat(answer)
        .bodyText()
        .contains("Organizations", "Offerings", "Frost Box")
        .doesNotContain("<html");
  }
}
