package org.interlock.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class DealPagesTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired DealQueries deals;

  @BeforeEach
  void deal() {
    given.is(
        """
        CREATE (d:Deal {key: 'd1', name: 'Almlunda campus', summary: 'One layer.', stage: 'Proposal', status: 'LOST', value: 14200000, currency: 'SEK', openedOn: date('2026-04-07'), closedOn: date('2026-09-01'), reason: 'Price', source: 'demo'}),
          (customer:Organization {key: 'o1', name: 'Almlunda'})-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(d),
          (us:Organization {key: 'o2', name: 'Frostmark', home: true})-[:TAKES_PART {role: 'LEAD', status: 'INVITED'}]->(d),
          (d)-[:HAS_NEED]->(n:Need {key: 'n1', statement: 'One open layer', priority: 'MUST', kind: 'WANT'})-[:FOR]->(:Capability {key: 'c1', name: 'Building management'}),
          (n)-[:ACCEPTS]->(:Connector {key: 'k1', name: 'BACnet/IP'}),
          (p:Person {key: 'p1', name: 'Johanna Ryd'})-[:STAKEHOLDER_IN {role: 'ECONOMIC_BUYER', stage: 'COMPARING', stance: 'AGAINST', influence: 0.9}]->(d),
          (p)-[:WORKS_AT]->(customer),
          (d)-[:YIELDS]->(:Win {key: 'w2', kind: 'a customer back', expected: 'WIN', on: date('2026-08-01')})-[:FOR_PARTY]->(p),
          (d)-[:YIELDS]->(:Win {key: 'w1', kind: 'staff hours', expected: 'WIN', actual: 'LOSS', value: 2300000, on: date('2026-06-01'), evidence: 'Estimate'})-[:FOR_PARTY]->(customer),
          (i:Interaction {key: 'i1', kind: 'MEETING', on: date('2026-05-05'), note: 'Walked the plant room'})-[:ABOUT]->(d),
          (p)-[:JOINED]->(i),
          (:Deal {key: 'd2', name: 'Newer', status: 'OPEN', openedOn: date('2026-05-01')}),
          (us)-[:TAKES_PART {role: 'LEAD'}]->(:Deal {key: 'd0', name: 'Undated', status: 'OPEN'})
        """);
  }

  @Test
  void readsADealWithAllAroundIt() {
    var deal = deals.deal("d1");

    assertThat(deal.counts()).isEqualTo(new DealProfile.Counts(1, 2, 1, 2, 1));
    assertThat(deal.parties()).extracting("key").containsExactly("o1", "o2");
    assertThat(deal.wins()).extracting("key").containsExactly("w1", "w2");
    assertThat(deal.somebodyLoses()).isTrue();
    assertThat(deal.needs().getFirst().accepts()).extracting("name").containsExactly("BACnet/IP");
  }

  @Test
  void showsThePage() {
    assertThat(browser.get().uri("/deals/d1"))
        .hasStatusOk()
        .bodyText()
        .contains("Almlunda campus", "One layer.", "Lost", "Proposal", "14.2 M SEK", "Price")
        .contains("One open layer", "Must", "Want", "BACnet/IP", "Economic buyer", "Against")
        .contains("A party loses in this deal", "staff hours", "Estimate", "Walked the plant room")
        .doesNotContain("Find an alignment", "??");
  }

  @Test
  @WithMockUser(roles = "ALLIANCE_MANAGER")
  void offersAnAlignmentToAllianceManagersOnly() {
    assertThat(browser.get().uri("/deals/d1"))
        .bodyText()
        .contains("Find an alignment", "/alignments?deal=d1", "/deals/d1/edit");
  }

  @Test
  void listsTheNewestFirstAndThoseWithoutADayLast() {
    assertThat(deals.deals(null, null, DealQueries.After.NOTHING))
        .extracting("key")
        .containsExactly("d2", "d1", "d0");
    assertThat(deals.deals("OPEN", null, DealQueries.After.NOTHING))
        .extracting("key")
        .containsExactly("d2", "d0");
    assertThat(deals.deals(null, "o2", DealQueries.After.NOTHING))
        .extracting("key")
        .containsExactly("d1", "d0");
  }

  @Test
  void goesOnAfterADeal() {
    var newest = new DealQueries.After(LocalDate.parse("2026-05-01"), "d2");
    var dated = new DealQueries.After(LocalDate.parse("2026-04-07"), "d1");

    assertThat(deals.deals(null, null, newest)).extracting("key").containsExactly("d1", "d0");
    assertThat(deals.deals(null, null, dated)).extracting("key").containsExactly("d0");
    assertThat(deals.deals(null, "o2", dated)).extracting("key").containsExactly("d0");
    assertThat(deals.deals(null, null, new DealQueries.After(null, "d0"))).isEmpty();
    assertThat(deals.deals(null, "o2", new DealQueries.After(null, "d0"))).isEmpty();
  }

  @Test
  void showsTheList() {
    assertThat(browser.get().uri("/deals?status=LOST"))
        .hasStatusOk()
        .bodyText()
        .contains("Almlunda campus", "/organizations/o1", "2026-04-07")
        .doesNotContain("Newer", "??");
    assertThat(browser.get().uri("/deals?status=GONE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void answersPrograms() {
    assertThat(browser.get().uri("/api/deals/d1"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.wins[0].actual", it -> assertThat(it).isEqualTo("LOSS"))
        .hasPathSatisfying("$.stakeholders[0].influence", it -> assertThat(it).isEqualTo(0.9))
        .doesNotHavePath("$.wins[1].actual");
    assertThat(browser.get().uri("/api/deals/x")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
