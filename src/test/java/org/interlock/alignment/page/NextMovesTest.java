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

/** Changing a question from its answer, with plain links. */
@InterlockTest
@WithMockUser(roles = "ALLIANCE_MANAGER")
class NextMovesTest {

  private static final String ASK = "/alignments?deal=deal&go=1";

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;

  /** Two strangers who can do the same; Fjord (240 + 30) does it better than Hav (240 + 60). */
  @BeforeEach
  void aDealWithTwoPossiblePartners() {
    given.is(
        """
        CREATE (:Organization {key: 'us', name: 'Us', home: true}),
          (cold:Capability {key: 'cap-cold', name: 'Cold chain'}),
          (fjord:Organization {key: 'org-fjord', name: 'Fjord'}),
          (hav:Organization {key: 'org-hav', name: 'Hav'}),
          (fjord)-[:OFFERS]->(:Offering {key: 'off-fjord', name: 'Fjord Ice'})
            -[:PROVIDES {level: 0.9}]->(cold),
          (hav)-[:OFFERS]->(:Offering {key: 'off-hav', name: 'Hav Frost'})
            -[:PROVIDES {level: 0.8}]->(cold),
          (deal:Deal {key: 'deal', name: 'A cold deal', status: 'OPEN'}),
          (:Organization {key: 'org-shop', name: 'Shop'})
            -[:TAKES_PART {role: 'CUSTOMER'}]->(deal),
          (deal)-[:HAS_NEED]->(:Need {key: 'need-cold', priority: 'MUST', statement: 'Keep it cold.'})
            -[:FOR]->(cold)
        """);
  }

  @AfterEach
  void clear() {
    given.clear();
  }

  @Test
  void showsTheRunnerUpAndWhatLosingAPartnerCosts() {
    assertThat(body(ASK))
        .contains("+30", "Hav Frost", "If it drops out", "id=\"total\">270<")
        .contains("240 for partners + 30 for needs + 0 for joints")
        .doesNotContain("id=\"changed\"", "id=\"chips\"", "??");
  }

  @Test
  void doesWithoutAPartnerSaysWhatChangedAndGoesBack() {
    var changed = body(link(body(ASK), "exclude-org-fjord"));

    assertThat(text(changed))
        .contains("Since the last answer 270 → , now 300 +30 Fjord out Hav in")
        .contains("1 need served otherwise", "without: Fjord")
        .contains("Hav Frost · Hav (new since the last answer)");
    assertThat(link(changed, "undo")).isEqualTo(ASK);
    assertThat(link(changed, "chip-exclude-org-fjord")).startsWith(ASK + "&before=300,");
  }

  @Test
  void pinsAPartner() {
    var pinned = body(link(body(ASK), "pin-org-fjord"));

    assertThat(text(pinned)).contains("270 → , now 270 ±0 the same ensemble", "pinned: Fjord");
    assertThat(link(pinned, "unpin-org-fjord")).contains("/alignments?deal=deal&go=1&before=");
  }

  @Test
  void swapsABrickForOneFromTheList() {
    var list = body(link(body(ASK), "swap-need-cold"));
    assertThat(text(list)).contains("Fjord Ice Fjord serves it now", "60 points for the need");

    var swapped = body(link(list, "assign-off-hav"));
    assertThat(text(swapped)).contains("Cold chain only by Hav Frost", "270 → , now 300");
    assertThat(link(swapped, "free-need-cold")).startsWith(ASK);
  }

  @Test
  void softensANeedUntilItCostsLessOpen() {
    var once = body(link(body(ASK), "soften-need-cold"));
    assertThat(text(once)).contains("Cold chain as SHOULD", "270 → , now 260");

    var twice = body(link(once, "soften-need-cold"));
    assertThat(text(twice)).contains("Cold chain as COULD", "260 → , now 150", "left open");
    assertThat(twice).contains("COULD\" selected=\"selected\"");
  }

  @Test
  void leavesWhatIsAsStatedOutOfTheAddress() {
    assertThat(get(ASK + "&priorities.need-x=COULD&assign.need-x=off-hav"))
        .redirectedUrl()
        .isEqualTo(ASK);
    assertThat(get(ASK + "&priorities.need-cold=MUST&weights.cold=60&slide.cold=60"))
        .hasStatus(HttpStatus.FOUND)
        .redirectedUrl()
        .isEqualTo(ASK);
  }

  @Test
  void takesTheSliderOrTheNumberWhicheverWasChanged() {
    assertThat(get(ASK + "&weights.cold=60&slide.cold=90"))
        .redirectedUrl()
        .isEqualTo("/alignments?deal=deal&weights.cold=90&go=1");
    assertThat(get(ASK + "&weights.cold=90&slide.cold=60"))
        .redirectedUrl()
        .isEqualTo("/alignments?deal=deal&weights.cold=90&go=1");
    assertThat(text(body("/alignments?deal=deal&weights.cold=90&go=1")))
        .contains("no warm way in: 90 instead of 60", "settings: 60");
  }

  @Test
  void saysWhichFieldIsWrongAndKeepsIt() {
    assertThat(get(ASK + "&weights.cold=much"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("value=\"much\"", "Write a whole number");
    assertThat(get(ASK + "&weights.open=20000"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("value=\"20000\"", "20000 is not between 0 and 10000.");
    assertThat(get(ASK + "&timeLimitMs=0&alternatives=11"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("0 is not between 1 and 60000.", "11 is not between 0 and 10.");
    assertThat(get(ASK + "&assign.need-cold=off-none"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("There is no offering with the key “off-none”.");
    assertThat(get(ASK + "&priorities.need-cold=NEVER"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose MUST, SHOULD or COULD.");
  }

  @Test
  void believesNothingThatTheAddressSaysOfTheLastAnswer() {
    var back = "&back=deal%3Ddeal%26go%3D1";

    assertThat(text(body(ASK + "&before=999,need-cold:off-none,%40org-none" + back)))
        .contains("999 → , now 270 -729 Fjord in")
        .doesNotContain("org-none", "off-none");
    assertThat(get(ASK + "&before=%3Cscript%3E" + back)).redirectedUrl().isEqualTo(ASK);
    assertThat(get(ASK + "&before=999&back=deal%3Danother%26go%3D1"))
        .redirectedUrl()
        .isEqualTo(ASK);
    assertThat(get(ASK + "&before=999&back=https%3A%2F%2Fevil.example%2F"))
        .redirectedUrl()
        .isEqualTo(ASK);
  }

  private static String link(String body, String id) {
    var tag = Pattern.compile("<a [^>]*id=\"" + id + "\"[^>]*>").matcher(body);
    assertThat(tag.find()).as(id).isTrue();
    var href = Pattern.compile("href=\"([^\"]*)\"").matcher(tag.group());
    assertThat(href.find()).isTrue();
    return href.group(1).replace("&amp;", "&");
  }

  private static String text(String body) {
    return body.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
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
    return browser.get().uri(URI.create(address)).exchange();
  }
}
