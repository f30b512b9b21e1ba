package org.interlock.catalog.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lists of more records than are looked at one by one. */
@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class LongListsTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired RecordLists lists;
  @Autowired OrganizationList organizations;

  @BeforeEach
  void moreThanAreLookedAt() {
    given.clear();
    for (var from = 0; from < 21_000; from += 7_000) {
      given.run(
          """
          UNWIND range(%d, %d) AS i
          CREATE (:Organization {key: 'o' + right('0000' + i, 5), name: 'Name ' + right('0000' + (20999 - i), 5), country: CASE WHEN i < 20500 THEN 'SE' ELSE 'NO' END, kind: 'maker', size: CASE WHEN i < 75 THEN i END})
          """
              .formatted(from, from + 6_999));
    }
  }

  @Test
  void areSortedByWhatHasAnIndexWithNothingLast() {
    assertThat(view("").found().keys()).startsWith("o20999", "o20998");
    assertThat(view("sort=-name").found().keys()).startsWith("o00000", "o00001");
    assertThat(view("sort=-size").found().keys()).startsWith("o00074", "o00073").hasSize(50);
    assertThat(view("sort=-size&page=2").found().keys())
        .startsWith("o00024")
        .contains("o00000", "o00075", "o00099")
        .hasSize(50)
        .doesNotHaveDuplicates();
    assertThat(view("sort=size&page=3").found().keys()).startsWith("o00100").endsWith("o00149");
    assertThat(view("sort=kind").found().keys()).startsWith("o20999");
  }

  @Test
  void areSortedByOtherColumnsOnceTheyAreFiltered() {
    var tooLong = view("sort=-offerings");
    var filtered = view("country=NO&sort=-offerings");

    assertThat(tooLong.refused()).isEqualTo("offerings");
    assertThat(tooLong.found().order()).isEqualTo("name");
    assertThat(tooLong.isSortable(organizations.shape().column("offerings").orElseThrow()))
        .isFalse();
    assertThat(filtered.refused()).isNull();
    assertThat(filtered.found().total()).isEqualTo(500);
    assertThat(browser.get().uri("/organizations?sort=-offerings"))
        .hasStatusOk()
        .bodyText()
        .contains("More than 20,000 match", "sort them by “Offerings”", "sorted by “Name” now")
        .doesNotContain("id=\"sort-offerings\"", "??");
  }

  @Test
  void areCountedToALimit() {
    assertThat(browser.get().uri("/organizations"))
        .bodyText()
        .contains("21,000 organizations", "All 21,000 that match");
    assertThat(browser.get().uri("/organizations?country=SE"))
        .bodyText()
        .contains("More than 20,000 of 21,000 organizations");
  }

  @Test
  void endAfterTheLastPageThatIsReached() {
    assertThat(view("page=400").next()).isNull();
    assertThat(view("page=400").isEndOfPages()).isTrue();
    assertThat(view("country=SE&page=399").next()).isEqualTo("/organizations?country=SE&page=400");
    assertThatThrownBy(() -> view("page=401")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void areExportedPastTheLastPage() {
    var file = browser.get().uri("/organizations?country=SE&format=csv&all=match").exchange();

    assertThat(file).hasStatusOk();
    assertThat(file).bodyText().hasLineCount(20_501).contains("o00000,", "o20499,");
  }

  @Test
  void sayThatOfManyNamesTheMostAlikeAreListed() {
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    given.run(
        "MATCH (o:Organization) WHERE o.key < 'o01100' CREATE (:Person {key: 'p' + o.key, name:"
            + " 'Person'})-[:WORKS_AT]->(o)");

    assertThat(browser.get().uri("/organizations?q=name"))
        .hasStatusOk()
        .bodyText()
        .contains("More than 20,000 of 21,000", "These are the 20,000 most alike", "All that match")
        .doesNotContain("20,001", "??");
    assertThat(view("q=name 20999").found().keys().getFirst()).isEqualTo("o00000");
    assertThat(browser.get().uri("/organizations?q=name&format=csv"))
        .bodyText()
        .contains("Cut: these are the first 20,00");
    assertThat(browser.get().uri("/people?organization.name=name"))
        .hasStatusOk()
        .bodyText()
        .contains("the 1,000 most alike were looked at")
        .doesNotContain("??");
  }

  private ListView view(String parameters) {
    return lists.view(
        organizations,
        ListQuestion.of(organizations.shape(), ListPagesTest.parameters(parameters)));
  }
}
