package org.interlock.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.answer.Conflict.Nearby;
import org.interlock.catalog.Named;
import org.interlock.deal.Gap.BlockedDeal;
import org.interlock.deal.Gap.Cover;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class GapsTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired Gaps gaps;

  @BeforeEach
  void threeOpenDeals() {
    given.is(
        """
        CREATE (us:Organization {key: 'us', name: 'Us', home: true}),
          (c1:Organization {key: 'c1', name: 'Customer One'}),
          (c2:Organization {key: 'c2', name: 'Customer Two'}),
          (alone:Organization {key: 'alone', name: 'Alone'}),
          (other:Organization {key: 'other', name: 'Other'}),
          (rival:Organization {key: 'rival', name: 'Rival'}),
          (rival)-[:CONFLICTS_WITH]->(c1),
          (quality:Capability {key: 'quality', name: 'Quality'}),
          (shelf:Capability {key: 'shelf', name: 'Shelf life'})-[:BROADER]->(quality),
          (fresh:Capability {key: 'fresh', name: 'Freshness'})-[:BROADER]->(quality),
          (valid:Capability {key: 'valid', name: 'Validation'}),
          (radio:Capability {key: 'radio', name: 'Radio'}),
          (energy:Capability {key: 'energy', name: 'Energy'}),
          (audit:Capability {key: 'audit', name: 'Energy audit'})-[:BROADER]->(energy),
          (own:Capability {key: 'own', name: 'Ours'}),
          (sv:Connector {key: 'sv', name: 'Swedish', kind: 'LANGUAGE'}),
          (en:Connector {key: 'en', name: 'English', kind: 'LANGUAGE'}),
          (alone)-[:OFFERS]->(:Offering {key: 'b1'})-[:PROVIDES]->(fresh),
          (alone)-[:OFFERS]->(b2:Offering {key: 'b2'})-[:PROVIDES]->(valid),
          (b2)-[:CONNECTS_BY]->(sv),
          (other)-[:OFFERS]->(b3:Offering {key: 'b3'})-[:PROVIDES]->(valid),
          (b3)-[:CONNECTS_BY]->(en),
          (rival)-[:OFFERS]->(:Offering {key: 'b4'})-[:PROVIDES]->(radio),
          (alone)-[:OFFERS]->(:Offering {key: 'b5'})-[:PROVIDES]->(audit),
          (other)-[:OFFERS]->(:Offering {key: 'b6'})-[:PROVIDES]->(energy),
          (other)-[:OFFERS]->(:Offering {key: 'b7'})-[:PROVIDES {level: 0.0}]->(shelf),
          (us)-[:OFFERS]->(:Offering {key: 'b8'})-[:PROVIDES]->(own),
          (d1:Deal {key: 'd1', name: 'Fish', status: 'OPEN', value: 500000, currency: 'EUR'}),
          (d2:Deal {key: 'd2', name: 'Depot', status: 'OPEN', value: 900000, currency: 'EUR'}),
          (d3:Deal {key: 'd3', name: 'Crowns', status: 'OPEN', value: 7000000, currency: 'SEK'}),
          (lost:Deal {key: 'd4', name: 'Lost', status: 'LOST', value: 9000000, currency: 'EUR'}),
          (c1)-[:TAKES_PART {role: 'CUSTOMER'}]->(d1),
          (c2)-[:TAKES_PART {role: 'CUSTOMER'}]->(d2),
          (c2)-[:TAKES_PART {role: 'CUSTOMER'}]->(d3),
          (d1)-[:HAS_NEED]->(:Need {key: 'n1', priority: 'MUST'})-[:FOR]->(shelf),
          (d3)-[:HAS_NEED]->(:Need {key: 'n2', priority: 'MUST'})-[:FOR]->(shelf),
          (d2)-[:HAS_NEED]->(:Need {key: 'n3', priority: 'SHOULD'})-[:FOR]->(shelf),
          (d2)-[:HAS_NEED]->(n4:Need {key: 'n4', priority: 'MUST'})-[:FOR]->(valid),
          (n4)-[:ACCEPTS]->(sv),
          (d3)-[:HAS_NEED]->(:Need {key: 'n5', priority: 'MUST'})-[:FOR]->(valid),
          (d1)-[:HAS_NEED]->(:Need {key: 'n6'})-[:FOR]->(radio),
          (d2)-[:HAS_NEED]->(:Need {key: 'n7', priority: 'COULD'})-[:FOR]->(radio),
          (d1)-[:HAS_NEED]->(:Need {key: 'n8', priority: 'MUST'})-[:FOR]->(energy),
          (d1)-[:HAS_NEED]->(:Need {key: 'n9', priority: 'MUST'})-[:FOR]->(own),
          (lost)-[:HAS_NEED]->(:Need {key: 'n10', priority: 'MUST'})-[:FOR]->(:Capability {key: 'x'})
        """);
  }

  @AfterEach
  void clear() {
    given.clear();
  }

  @Test
  void ranksWhatNobodyOrOneCanGiveByTheValueOfTheDealsThatNeedIt() {
    var market = gaps.market();

    assertThat(market.currency()).isEqualTo("EUR");
    assertThat(market.complete()).isTrue();
    assertThat(market.more()).isZero();
    assertThat(market.gaps())
        .extracting(Gap::capability, Gap::cover, Gap::musts)
        .containsExactly(
            tuple("shelf", Cover.NOBODY, 2L),
            tuple("radio", Cover.EXCLUDED, 1L),
            tuple("valid", Cover.ONE, 1L),
            tuple("radio", Cover.ONE, 0L));
  }

  @Test
  void addsUpTheValuePerCurrencyAndOnlyOfMusts() {
    var shelf = gaps.market().gaps().getFirst();

    assertThat(shelf.deals()).extracting(BlockedDeal::key).containsExactly("d2", "d1", "d3");
    assertThat(shelf.value()).hasToString("{EUR=500000.0, SEK=7000000.0}");
  }

  @Test
  void namesWhoServesItAloneAndWhoIsExcluded() {
    var market = gaps.market();

    assertThat(market.of(Cover.EXCLUDED).getFirst().only())
        .containsExactly(new Named("rival", "Rival"));
    assertThat(market.of(Cover.ONE).getFirst().only()).containsExactly(new Named("alone", "Alone"));
    assertThat(market.of(Cover.ONE).getFirst().accepts()).containsExactly("Swedish");
  }

  @Test
  void namesWhoIsNearest() {
    var shelf = gaps.market().gaps().getFirst();

    assertThat(shelf.nearest())
        .extracting(Nearby::organization, Nearby::how)
        .containsExactly(tuple("alone", "offers “Freshness”, beside it"));
  }

  @Test
  void showsThemWithOneThingToDo() {
    assertThat(browser.get().uri("/gaps"))
        .hasStatusOk()
        .bodyText()
        .contains("Gap market", "Shelf life", "blocks 2 deals", "500,000 EUR + 7 M SEK", "Fish")
        .contains("depends on", "Alone", "must connect by Swedish", "offered by, but excluded:")
        .contains("href=\"/organizations/alone\"", "Ranked by the value in EUR")
        .containsOnlyOnce("btn-primary")
        .doesNotContain("??", "style=");
  }

  @Test
  void answersPrograms() {
    assertThat(browser.get().uri("/api/gaps"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.gaps[0].capability")
        .isEqualTo("shelf");
  }

  @Test
  void teachesWhenThereIsNone() {
    given.clear();

    assertThat(browser.get().uri("/gaps"))
        .hasStatusOk()
        .bodyText()
        .contains("No open deal waits for a capability that too few can give.");
  }
}
