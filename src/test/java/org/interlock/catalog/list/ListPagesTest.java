package org.interlock.catalog.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class ListPagesTest {

  private static final CatalogLists.After START = new CatalogLists.After("", "");

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired CatalogLists lists;

  @BeforeEach
  void names() {
    given.is(
        """
        UNWIND range(1, 120) AS i
        CREATE (:Organization {key: 'o' + right('000' + i, 3), name: 'Same name', kind: CASE i % 2 WHEN 0 THEN 'maker' ELSE 'user' END, country: CASE WHEN i <= 60 THEN 'SE' ELSE 'NO' END})
        CREATE (:Person {key: 'p' + right('000' + i, 3), name: 'Person ' + right('000' + i, 3)})
        """);
    given.run(
        "MATCH (p:Person), (o:Organization {key: 'o001'}) WHERE p.key < 'p004' CREATE"
            + " (p)-[:WORKS_AT {title: 'Buyer'}]->(o)");
    given.run(
        """
        CREATE (root:Capability {key: 'c0', name: 'Cooling'})<-[:BROADER]-(c:Capability {key: 'c1', name: 'Cold storage'})<-[:BROADER]-(deep:Capability {key: 'c2', name: 'Deep cold'}),
          (:Capability {key: 'd0', name: 'Data'}),
          (:Offering {key: 'b1'})-[:PROVIDES]->(c), (:Offering {key: 'b2'})-[:PROVIDES]->(deep), (:Need {key: 'n1'})-[:FOR]->(deep)
        """);
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  @Test
  void listsAllOrganizationsPageByPageWithoutGapsOrRepetitions() {
    var first = lists.organizations("", "", "", START);
    var second =
        lists.organizations("", "", "", new CatalogLists.After("Same name", first.get(49).key()));
    var third =
        lists.organizations("", "", "", new CatalogLists.After("Same name", second.get(49).key()));

    assertThat(first).hasSize(51).extracting("key").startsWith("o001").endsWith("o051");
    assertThat(second).hasSize(51).extracting("key").startsWith("o051");
    assertThat(third).hasSize(20).extracting("key").endsWith("o120");
  }

  @Test
  void filtersOrganizationsByCountryAndKindAndName() {
    assertThat(lists.organizations("", "SE", "maker", START)).hasSize(30);
    assertThat(lists.organizations("", "", "maker", START)).hasSize(51);
    assertThat(lists.organizations("", "NO", "", START)).hasSize(51);
    assertThat(lists.organizations("sme name", "NO", "user", START)).hasSize(30);
    assertThat(lists.organizations("nothing", "", "", START)).isEmpty();
  }

  @Test
  void showsOrganizationsWithFiltersAndANextPage() {
    assertThat(browser.get().uri("/organizations?country=SE"))
        .hasStatusOk()
        .bodyText()
        .contains("Same name", "Sweden", "value=\"maker\"")
        .contains("country=SE&amp;kind=&amp;after=Same%20name&amp;afterKey=o050")
        .doesNotContain("??");
    assertThat(browser.get().uri("/organizations?kind=castle"))
        .bodyText()
        .contains("Nothing matches");
  }

  @Test
  void listsPeopleOfAllOrOneOrganization() {
    assertThat(lists.people("", "", START)).hasSize(51);
    assertThat(lists.people("", "o001", START))
        .extracting("key")
        .containsExactly("p001", "p002", "p003");
    assertThat(lists.people("person 007", "", START).getFirst().key()).isEqualTo("p007");
    assertThat(browser.get().uri("/people?organization=o001"))
        .hasStatusOk()
        .bodyText()
        .contains("Person 002", "Buyer", "Same name")
        .doesNotContain("??");
  }

  @Test
  void countsSupplyAndDemandOfAllBelowARoot() {
    assertThat(lists.capabilityRoots(START))
        .containsExactly(
            new CatalogLists.Root(
                "c0",
                "Cooling",
                null,
                2,
                2,
                1,
                List.of(new CatalogLists.Branch("c1", "Cold storage", null, 1, 1, 0))),
            new CatalogLists.Root("d0", "Data", null, 0, 0, 0, List.of()));
    assertThat(browser.get().uri("/capabilities"))
        .hasStatusOk()
        .bodyText()
        .contains("Cooling", "Cold storage", "Data")
        .doesNotContain("??");
  }

  @Test
  void teachesWhenThereIsNothing() {
    given.clear();

    assertThat(browser.get().uri("/organizations")).bodyText().contains("Load a file, or add one");
    assertThat(browser.get().uri("/people")).bodyText().contains("Load a file, or add one");
    assertThat(browser.get().uri("/capabilities")).bodyText().contains("Load a taxonomy");
  }
}
