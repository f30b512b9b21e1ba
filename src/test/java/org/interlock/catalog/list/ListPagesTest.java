package org.interlock.catalog.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class ListPagesTest {

  private static final CatalogLists.After START = new CatalogLists.After("", "");

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired CatalogLists catalog;
  @Autowired RecordLists lists;
  @Autowired OrganizationList organizations;
  @Autowired PersonList people;
  @Autowired OfferingList offerings;

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
    var first = view(organizations, "");
    var second = view(organizations, "page=2");
    var third = view(organizations, "page=3");

    assertThat(Stream.of(first, second, third).flatMap(view -> view.found().keys().stream()))
        .hasSize(120)
        .doesNotHaveDuplicates();
    assertThat(first.previous()).isNull();
    assertThat(first.next()).isEqualTo("/organizations?page=2");
    assertThat(second.previous()).isEqualTo("/organizations");
    assertThat(third.previous()).isEqualTo("/organizations?page=2");
    assertThat(third.next()).isNull();
  }

  @Test
  void filtersOrganizationsByCountryAndKindAndName() {
    assertThat(view(organizations, "country=SE&kind=maker").found().total()).isEqualTo(30);
    assertThat(view(organizations, "kind=maker").found().total()).isEqualTo(60);
    assertThat(view(organizations, "q=sme name&country=NO&kind=user").found().total())
        .isEqualTo(30);
    assertThat(view(organizations, "q=nothing").lines()).isEmpty();
  }

  @Test
  void findsAllThatAreCalledSomethingLikeThat() {
    assertThat(view(organizations, "q=same name").found().total()).isEqualTo(120);
    assertThat(view(organizations, "q=same name&page=3").lines()).hasSize(20);
  }

  @Test
  void showsHowManyThereAreAndWhatTheFiltersOffer() {
    assertThat(browser.get().uri("/organizations"))
        .hasStatusOk()
        .bodyText()
        .contains("120 organizations", "Sweden (60)", "maker (60)", "1–50")
        .doesNotContain("Denmark", "??");
    assertThat(browser.get().uri("/organizations?country=SE&kind="))
        .bodyText()
        .contains("60 of 120 organizations", "/organizations?country=SE&amp;page=2");
    assertThat(browser.get().uri("/organizations?kind=castle"))
        .bodyText()
        .contains("Nothing matches", "castle (0)", "0 of 120 organizations");
  }

  @Test
  void sortsByALinkInTheHeadOfEachColumn() {
    assertThat(browser.get().uri("/organizations?country=SE&sort=-offerings&page=2"))
        .hasStatusOk()
        .bodyText()
        .contains("aria-sort=\"descending\"")
        .contains("id=\"sort-offerings\" href=\"/organizations?country=SE&amp;sort=offerings\"")
        .contains("id=\"sort-name\" href=\"/organizations?country=SE\"")
        .contains("id=\"sort-kind\" href=\"/organizations?country=SE&amp;sort=kind\"")
        .contains("id=\"sort-people\" href=\"/organizations?country=SE&amp;sort=-people\"");
    assertThat(view(organizations, "sort=-people").lines().getFirst().key()).isEqualTo("o001");
  }

  @Test
  void listsPeopleOfAllOrOneOrganization() {
    assertThat(view(people, "").found().total()).isEqualTo(120);
    assertThat(view(people, "organization=o001").found().keys())
        .containsExactly("p001", "p002", "p003");
    assertThat(view(people, "organization.name=same").found().total()).isEqualTo(3);
    assertThat(view(people, "organization.name=nobody").lines()).isEmpty();
    assertThat(view(people, "q=person 007").found().keys()).startsWith("p007");
    assertThat(browser.get().uri("/people?organization=o001"))
        .hasStatusOk()
        .bodyText()
        .contains("3 of 120 people", "Person 002", "Buyer", "Same name")
        .doesNotContain("??");
  }

  @Test
  void takesANameThatWasTypedOverTheOneOfAKey() {
    assertThat(view(people, "organization=o001&organization.name=Same name").question().filters())
        .isEqualTo(Map.of("organization", "o001"));
    assertThat(view(people, "organization=o001&organization.name=Other").question().filters())
        .isEqualTo(Map.of("organization.name", "Other"));
    assertThat(view(people, "organization=o001&organization.name=").question().isFiltered())
        .isFalse();
  }

  @Test
  void listsOfferingsOfAnOrganizationOrWithACapability() {
    given.run(
        "MATCH (o:Organization {key: 'o001'}), (b:Offering {key: 'b1'}) CREATE (o)-[:OFFERS]->(b)");

    assertThat(view(offerings, "").found().keys()).containsExactlyInAnyOrder("b1", "b2");
    assertThat(view(offerings, "organization=o001").found().keys()).containsExactly("b1");
    assertThat(view(offerings, "capability=c2").found().keys()).containsExactly("b2");
    assertThat(view(offerings, "organization=o001&capability=c2").lines()).isEmpty();
    assertThat(browser.get().uri("/offerings"))
        .hasStatusOk()
        .bodyText()
        .contains("2 offerings", "Cold storage", "/organizations/o001", "/capabilities/c2")
        .doesNotContain("??");
  }

  @Test
  void showsTheColumnsThatSomebodyChose() {
    assertThat(browser.get().uri("/organizations?show=name&show=size&sort=-kind"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"sort-size\"", "?sort=-kind&amp;show=name&amp;show=size&amp;page=2")
        .doesNotContain("id=\"sort-people\"", "id=\"sort-kind\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=height",
        "sort=-",
        "page=0",
        "page=4",
        "page=401",
        "page=x",
        "show=height",
        "format=pdf",
        "format=csv&sort=height"
      })
  void refusesWhatAListDoesNotHave(String parameters) {
    assertThat(browser.get().uri("/organizations?" + parameters))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void countsSupplyAndDemandOfAllBelowARoot() {
    assertThat(catalog.capabilityRoots(START))
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
    assertThat(browser.get().uri("/offerings")).bodyText().contains("Load a file, or add one");
    assertThat(browser.get().uri("/capabilities")).bodyText().contains("Load a taxonomy");
  }

  private ListView view(RecordList list, String parameters) {
    return lists.view(list, ListQuestion.of(list.shape(), parameters(parameters)));
  }

  static MultiValueMap<String, String> parameters(String query) {
    return UriComponentsBuilder.fromUriString("/?" + query).build().getQueryParams();
  }
}
