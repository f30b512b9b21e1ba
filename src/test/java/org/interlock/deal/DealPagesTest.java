package org.interlock.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.catalog.list.ListQuestion;
import org.interlock.catalog.list.RecordLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class DealPagesTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired DealQueries deals;
  @Autowired DealList list;
  @Autowired RecordLists lists;

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
        .contains("Find an alignment", "/alignments?deal=d1")
        .doesNotContain("/deals/d1/edit", "??");
  }

  @Test
  @WithMockUser(roles = "ALLIANCE_MANAGER")
  void offersToEditToAllianceManagers() {
    assertThat(browser.get().uri("/deals/d1")).bodyText().contains("/deals/d1/edit");
  }

  @Test
  void listsTheNewestFirstAndThoseWithoutADayLast() {
    assertThat(keys("")).containsExactly("d2", "d1", "d0");
    assertThat(keys("sort=opened")).containsExactly("d1", "d2", "d0");
    assertThat(keys("status=OPEN")).containsExactly("d2", "d0");
    assertThat(keys("stage=Proposal")).containsExactly("d1");
    assertThat(keys("organization=o2")).containsExactly("d1", "d0");
    assertThat(keys("organization=o2&status=OPEN")).containsExactly("d0");
  }

  @Test
  void showsTheList() {
    assertThat(browser.get().uri("/deals?status=LOST"))
        .hasStatusOk()
        .bodyText()
        .contains("1 of 3 deals", "Almlunda campus", "/organizations/o1", "2026-04-07")
        .contains("14.2 M SEK", "Lost (1)", "Proposal (1)")
        .doesNotContain("Newer", "??");
    assertThat(browser.get().uri("/deals?status=GONE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void exportsAmountsWithTheirCurrencies() {
    assertThat(browser.get().uri("/deals?format=csv&select=d1"))
        .hasStatusOk()
        .bodyText()
        .contains("Key,Name,Customer,Status,Stage,Value,Currency,Opened")
        .contains("d1,Almlunda campus,Almlunda,Lost,Proposal,14200000,SEK,2026-04-07")
        .doesNotContain("Newer");
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

  private List<String> keys(String query) {
    var parameters = UriComponentsBuilder.fromUriString("/?" + query).build().getQueryParams();
    return lists.view(list, ListQuestion.of(DealList.SHAPE, parameters)).found().keys();
  }
}
