package org.interlock.alignment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.regex.Pattern;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
@WithMockUser(roles = "ALLIANCE_MANAGER")
class AlignmentsPageTest {

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;

  @BeforeEach
  void aCampusThatNeedsOneLayerAndCarbonAccounts() {
    given.is(
        """
        CREATE (us:Organization {key: 'org-us', name: 'Lindqvor Automation', home: true}),
          (blad:Organization {key: 'org-bladgron', name: 'Bladgrön Insikt', country: 'SE'}),
          (lauter:Organization {key: 'org-lauter', name: 'Lauter Funktechnik', country: 'DE'}),
          (campus:Organization {key: 'org-campus', name: 'Almlunda Campus Properties', country: 'SE'}),
          (:Organization {key: 'org-twin-1', name: 'Twin', country: 'SE'}),
          (:Organization {key: 'org-twin-2', name: 'Twin', country: 'DE'}),
          (bms:Capability {key: 'cap-bms', name: 'Building management'}),
          (carbon:Capability {key: 'cap-carbon', name: 'Carbon accounting'}),
          (carbonMeter:Capability {key: 'cap-carbon-meter', name: 'Metered carbon accounts'}),
          (service:Capability {key: 'cap-service', name: 'Night service'}),
          (indoor:Capability {key: 'cap-indoor', name: 'Indoor climate'}),
          (metering:Capability {key: 'cap-metering', name: 'Metering'}),
          (lpwan:Capability {key: 'cap-lpwan', name: 'Wireless sensor network'}),
          (network:Capability {key: 'cap-network', name: 'Site network'}),
          (carbonMeter)-[:BROADER]->(carbon),
          (rest:Connector {key: 'con-rest-json', name: 'REST/JSON', kind: 'TECHNICAL'}),
          (bacnet:Connector {key: 'con-bacnet-ip', name: 'BACnet/IP', kind: 'TECHNICAL'}),
          (us)-[:OFFERS]->(layer:Offering {key: 'off-layer', name: 'One Layer'}),
          (layer)-[:PROVIDES {level: 0.9}]->(bms), (layer)-[:PROVIDES {level: 0.7}]->(metering),
          (layer)-[:REQUIRES]->(lpwan), (layer)-[:CONNECTS_BY]->(rest),
          (us)-[:OFFERS]->(night:Offering {key: 'off-night', name: 'Night Desk'}),
          (night)-[:PROVIDES {level: 1.0}]->(service),
          (blad)-[:OFFERS]->(leaf:Offering {key: 'off-leaf', name: 'Leaf Account'}),
          (leaf)-[:PROVIDES {level: 1.0}]->(carbonMeter), (leaf)-[:REQUIRES]->(metering),
          (leaf)-[:CONNECTS_BY]->(rest),
          (lauter)-[:OFFERS]->(box:Offering {key: 'off-box', name: 'Metal Box Antenna'}),
          (box)-[:PROVIDES {level: 0.6}]->(lpwan), (box)-[:REQUIRES]->(network),
          (campus)-[:OFFERS]->(fibre:Offering {key: 'off-fibre', name: 'Campus fibre'}),
          (fibre)-[:PROVIDES {level: 1.0}]->(network),
          (maja:Person {key: 'p-maja', name: 'Maja Holm'})-[:WORKS_AT]->(us),
          (piet:Person {key: 'p-piet', name: 'Piet Okker'})-[:WORKS_AT]->(blad),
          (maja)-[:KNOWS {strength: 0.4, lastContact: date('2026-10-01')}]->(piet),
          (blad)-[:PURSUES]->(:Objective {key: 'obj-1', statement: 'Win a campus'})-[:SEEKS]->(campus),
          (deal:Deal {key: 'deal-campus', name: 'One layer over forty buildings', status: 'OPEN',
            openedOn: date('2026-04-07')}),
          (campus)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(deal),
          (deal)-[:HAS_NEED]->(n1:Need {key: 'need-layer', priority: 'MUST',
            statement: 'One open layer supervises forty buildings from eight decades.'})-[:FOR]->(bms),
          (n1)-[:ACCEPTS]->(rest),
          (deal)-[:HAS_NEED]->(:Need {key: 'need-carbon', priority: 'MUST',
            statement: 'Each ton of carbon traceable to a meter.'})-[:FOR]->(carbon),
          (deal)-[:HAS_NEED]->(:Need {key: 'need-nights', priority: 'SHOULD',
            statement: 'Somebody answers at night.'})-[:FOR]->(service),
          (deal)-[:HAS_NEED]->(:Need {key: 'need-rooms', priority: 'COULD',
            statement: 'Lecture halls report how they feel.'})-[:FOR]->(indoor)
        """);
    given.run("CALL db.awaitIndexes()");
    given.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  @AfterEach
  void clear() {
    given.clear();
  }

  @Test
  void startsWithTheOpenDeals() {
    assertThat(body("/alignments"))
        .contains("Who, together?", "One layer over forty buildings", "4 needs")
        .contains("/alignments?deal=deal-campus&amp;go=1");
  }

  @Test
  void showsTheQuestionOfADealBeforeItAnswers() {
    assertThat(body("/alignments?deal=deal-campus"))
        .contains("One open layer supervises forty buildings", "Building management", "REST/JSON")
        .contains("Change these needs")
        .doesNotContain("id=\"answer\"");
  }

  @Test
  void answersADealInOneSentenceBricksAndNames() {
    var body = body("/alignments?deal=deal-campus&go=1");

    assertThat(body)
        .contains("2 partners and we cover 3 of 4 needs", "proven optimal in")
        .contains("<svg", "Metal Box Antenna", "Campus fibre")
        .contains("href=\"/people/p-maja\"", "Piet Okker", "0.40 stated")
        .contains("href=\"/organizations/org-bladgron\"", "no known win")
        .doesNotContain("style=", "org-lauter<", "??");
  }

  @Test
  void splitsTheCostIntoTermsThatAddUp() {
    var body = body("/alignments?deal=deal-campus&go=1");
    var from = body.indexOf("al-terms");
    var terms = body.substring(from, body.indexOf("<tfoot>", from));
    var sum =
        Pattern.compile("<td class=\"num\">(\\d+)</td>")
            .matcher(terms)
            .results()
            .mapToLong(match -> Long.parseLong(match.group(1)))
            .sum();

    assertThat(sum).isPositive();
    assertThat(body).contains("id=\"total\">" + sum + "<");
  }

  @Test
  void turnsTypedNamesIntoAnAddressOfKeys() {
    assertThat(
            get(
                "/alignments?customer=almlunda campus properties&need=Carbon"
                    + " Accounting&priority=MUST&accepts=rest/json; BACnet/IP&go=1"))
        .hasStatus(HttpStatus.FOUND)
        .redirectedUrl()
        .isEqualTo(
            "/alignments?customer=org-campus&need=cap-carbon&priority=MUST&accepts=con-rest-json%7Ccon-bacnet-ip&go=1");
  }

  @Test
  void keepsTheQuestionAndOffersWhatWasMeant() {
    var answer =
        get(
            "/alignments?customer=Almlunda Campus Properties&need=Carbn"
                + " accountin&priority=COULD&accepts=&go=1");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer)
        .bodyText()
        .contains("There is no capability called “Carbn accountin”.", "Did you mean")
        .contains("value=\"Carbn accountin\"", "value=\"Almlunda Campus Properties\"")
        .contains("need=cap-carbon&amp;priority=COULD")
        .contains("<option value=\"COULD\" selected=\"selected\">");
  }

  @Test
  void asksWhichOneWasMeantIfSeveralHaveTheName() {
    var answer = get("/alignments?customer=Twin&need=cap-bms&priority=MUST&accepts=&go=1");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer).bodyText().contains("customer=org-twin-1", "customer=org-twin-2");
    assertThat(
            get("/alignments?customer=Twin&is=org-twin-2&need=cap-bms&priority=MUST&accepts=&go=1"))
        .redirectedUrl()
        .contains("customer=org-twin-2");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(get("/alignments?customer=&need=&priority=MUST&accepts=&go=1"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose a customer.", "Say at least one need.");
    assertThat(get("/alignments?deal=deal-campus&maxPartners=many&go=1"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Write a whole number", "value=\"many\"");
  }

  @Test
  void addsAndRemovesNeedsWithoutJavaScript() {
    var three =
        "/alignments?customer=&need=a&priority=MUST&accepts=&need=b&priority=COULD&accepts=&need=c&priority=MUST&accepts=";

    assertThat(body(three + "&add=1")).contains("id=\"need-3\"");
    assertThat(body(three + "&remove=1")).doesNotContain("value=\"b\"", "id=\"need-2\"");
  }

  @Test
  void takesACapabilityAsTheFirstNeed() {
    assertThat(body("/alignments?need=cap-service")).contains("value=\"Night service\"");
  }

  @Test
  void completesTheLastOfSeveralNames() {
    assertThat(body("/alignments/options?kind=connector&accepts=REST/JSON; bac"))
        .contains("value=\"REST/JSON; BACnet/IP\"")
        .doesNotContain("<html");
    assertThat(body("/alignments/options?kind=capability&need=carb"))
        .contains("Carbon accounting", "Metered carbon accounts")
        .doesNotContain("Night service");
  }

  @Test
  @WithMockUser(roles = "ADMIN")
  void leadsToTheSettingsIfNoHomeIsKnown() {
    given.run("MATCH (us:Organization {key: 'org-us'}) REMOVE us.home");

    assertThat(body("/alignments")).contains("No home organization is known", "href=\"/settings\"");
  }

  private String body(String address) {
    var answer = get(address);
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult get(String address) {
    return browser
        .get()
        .uri(URI.create(address.replace(" ", "%20").replace("|", "%7C")))
        .exchange();
  }
}
