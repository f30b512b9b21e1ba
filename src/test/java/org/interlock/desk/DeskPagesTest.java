package org.interlock.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who owns a record edits it, who follows it reads on the home page what changed. */
@InterlockTest
class DeskPagesTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (:User {key: 'tom', name: 'Tom', roles: ['ACCOUNT_TEAM'], enabled: true, password: 'x', version: 0}),
          (:User {key: 'ida', name: 'Ida', roles: ['ACCOUNT_TEAM'], enabled: true, password: 'x', version: 0}),
          (:User {key: 'max', name: 'Max', roles: ['ALLIANCE_MANAGER'], enabled: true, password: 'x', version: 0}),
          (:Organization {key: 'o1', name: 'Us', home: true})<-[:WORKS_AT]-(:Person {key: 'p1', name: 'Signe'}),
          (o:Organization {key: 'o2', name: 'Frostmark'})<-[:WORKS_AT]-(:Person {key: 'p2', name: 'Karin'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'New store', status: 'OPEN'})
        """);
  }

  @Test
  void whoFollowsARecordReadsWhatOthersChangedOfIt() {
    assertThat(page("tom", "/")).contains("Make this page yours").doesNotContain("What changed");

    assertThat(post("tom", "/organizations/o2/follow", Map.of("follow", "true")))
        .hasStatus3xxRedirection();
    assertThat(page("tom", "/organizations/o2")).contains("Following");
    assertThat(page("ida", "/organizations/o2")).contains("1 other follows it");
    edit("max", "website", "https://frostmark.example");
    assertThat(page("tom", "/")).contains("What changed", "Frostmark", "max");
    assertThat(page("ida", "/")).doesNotContain("What changed");

    post("tom", "/organizations/o2/follow", Map.of("follow", "false"));
    assertThat(page("tom", "/")).contains("Make this page yours");
  }

  @Test
  void aSegmentIsFollowedAtOnce() {
    given.run(
        "UNWIND range(1, 30) AS n CREATE (:Organization {key: 's' + n, name: 'Shop ' + n, country:"
            + " 'SE'})");
    given.run("CALL db.awaitIndexes(60)");
    assertThat(page("tom", "/organizations")).contains("id=\"follow-rows\"");
    assertThat(post("tom", "/organizations/follow", Map.of("country", "SE", "all", "match")))
        .hasStatusOk()
        .bodyText()
        .contains("You follow these 30 now");
    assertThat(post("tom", "/deals/follow", Map.of("select", "d1")))
        .bodyText()
        .contains("You follow it now");
    given.run("UNWIND range(1, 1001) AS n CREATE (:Person {key: 'x' + n, name: 'X ' + n})");
    assertThat(post("tom", "/people/follow", Map.of("all", "match")))
        .bodyText()
        .contains("At most 1,000 are followed at once");

    assertThat(
            given.run(
                "MATCH (:User {key: 'tom'})-[:FOLLOWS]->(o) RETURN labels(o)[0] AS label, count(*)"
                    + " AS count ORDER BY label"))
        .containsExactly(
            Map.of("label", "Deal", "count", 1L), Map.of("label", "Organization", "count", 30L));
  }

  @Test
  void whoTakesARecordMayEditItAndNobodyElseOfTheirRole() {
    assertThat(page("tom", "/organizations/o2")).doesNotContain("id=\"edit\"");
    assertThat(get("tom", "/organizations/o2/edit")).hasStatus(HttpStatus.FORBIDDEN);

    assertThat(post("tom", "/organizations/o2/owner", Map.of("own", "true")))
        .hasStatus3xxRedirection();

    assertThat(page("tom", "/organizations/o2"))
        .contains("id=\"edit\"", "id=\"add-people\"", "Tom")
        .doesNotContain("id=\"own\"");
    assertThat(edit("tom", "website", "https://frostmark.example")).hasStatus3xxRedirection();
    assertThat(post("tom", "/organizations/o2/objectives/new", Map.of("statement", "Quiet")))
        .hasStatus3xxRedirection();
    assertThat(page("ida", "/organizations/o2"))
        .doesNotContain("id=\"edit\"", "id=\"own\"", "id=\"add-people\"");
    assertThat(post("ida", "/organizations/o2/owner", Map.of("own", "true")))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get("ida", "/organizations/o2/edit")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get("tom", "/organizations/o2/remove")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(page("ida", "/organizations/o2/history")).contains("owner");
  }

  @Test
  void aKeyThatIsWrittenOtherwiseInAnAddressIsOwnedToo() {
    given.run("CREATE (:Organization {key: 'o/1 ä', name: 'Odd'})");
    var address = "/organizations/o~2F1%20%C3%A4";
    assertThat(post("tom", address + "/owner", Map.of("own", "true"))).hasStatus3xxRedirection();

    assertThat(page("tom", address)).contains("Tom", "id=\"edit\"");
    assertThat(get("tom", address + "/edit")).hasStatusOk();
    assertThat(get("ida", address + "/edit")).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void whatBelongsToAnAccountIsEditedByItsOwner() {
    given.run(
        "MATCH (o:Organization {key: 'o2'}) CREATE (o)-[:OFFERS]->(:Offering {key: 'b1', name:"
            + " 'Cold'})");
    for (var page : List.of("/deals/d1", "/people/p2", "/offerings/b1")) {
      assertThat(page("tom", page)).doesNotContain("id=\"edit\"");
    }
    post("tom", "/organizations/o2/owner", Map.of("own", "true"));

    for (var page : List.of("/deals/d1", "/people/p2", "/offerings/b1")) {
      assertThat(page("tom", page)).contains("id=\"edit\"");
      assertThat(get("tom", page + "/edit")).hasStatusOk();
    }
    assertThat(page("tom", "/people/p1")).doesNotContain("id=\"edit\"");
    assertThat(get("tom", "/people/p1/edit")).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void anOwnerHandsARecordOver() {
    post("tom", "/deals/d1/owner", Map.of("own", "true"));
    assertThat(page("tom", "/deals/d1/owner")).contains("Ida", "Max", "id=\"release-tom\"");
    assertThat(page("ida", "/deals/d1/owner")).doesNotContain("id=\"release-tom\"");

    post("tom", "/deals/d1/owner", Map.of("own", "true", "owner", "ida"));
    post("tom", "/deals/d1/owner", Map.of("own", "false", "owner", "tom"));

    assertThat(owners()).containsExactly("ida");
    assertThat(post("tom", "/deals/d1/owner", Map.of("own", "true", "owner", "nobody")))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post("max", "/deals/d1/owner", Map.of("own", "true", "owner", "nobody")))
        .hasStatus(HttpStatus.NOT_FOUND);
    post("max", "/deals/d1/owner", Map.of("own", "true"));
    assertThat(owners()).containsExactly("ida", "max");
  }

  @Test
  void whoMakesADealOwnsIt() {
    assertThat(
            post(
                "tom",
                "/deals/new",
                Map.of("name", "Second store", "status", "OPEN", "customer", "o2")))
        .hasStatus3xxRedirection();

    assertThat(given.run("MATCH (u:User)-[:OWNS]->(d:Deal) RETURN u.key AS user, d.name AS deal"))
        .containsExactly(Map.of("user", "tom", "deal", "Second store"));
    assertThat(page("tom", "/")).contains("Deals that wait", "Second store", "no needs yet");
  }

  @Test
  void aPromiseIsOnTheHomePageUntilItIsKept() {
    given.run(
        """
        MATCH (u:User {key: 'tom'}), (p:Person {key: 'p1'}), (o:Organization {key: 'o2'})
        CREATE (u)-[:IS]->(p)-[:JOINED]->(i:Interaction {key: 'i1', kind: 'PROMISE', on: date() - duration('P9D'),
            due: date() - duration('P2D'), note: 'Send the plan', promisedBy: 'US'})-[:ABOUT]->(o)
        """);
    assertThat(page("tom", "/")).contains("Send the plan", "late since");
    assertThat(page("ida", "/")).doesNotContain("Send the plan");
    assertThat(page("tom", "/organizations/o2")).contains("settles=i1");

    assertThat(page("tom", "/organizations/o2/interactions/new?settles=i1&kind=PROMISE_KEPT"))
        .contains("Send the plan", "Signe", "name=\"settles\" value=\"i1\"");
    assertThat(
            post(
                "tom",
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind",
                    "PROMISE_KEPT",
                    "on",
                    today(),
                    "note",
                    "Send the plan",
                    "people",
                    "p1",
                    "aboutOrganizations",
                    "o2",
                    "settles",
                    "i1")))
        .hasStatus3xxRedirection();

    assertThat(page("tom", "/")).doesNotContain("Send the plan");
    assertThat(page("tom", "/organizations/o2")).contains("kept").doesNotContain("settles=i1");
  }

  @Test
  void theHomePageIsAFeedToo() throws Exception {
    post("tom", "/organizations/o2/follow", Map.of("follow", "true"));
    edit("max", "website", "https://frostmark.example");
    given.run(
        """
        MATCH (o:Organization {key: 'o2'})
        CREATE (:Interaction {key: 'i1', kind: 'PROMISE', on: date(), due: date() + duration('P3D'),
            note: 'Send <b>the</b> plan', promisedBy: 'THEM'})-[:ABOUT]->(o)
        """);

    var feed = get("tom", "/api/feed");

    assertThat(feed).hasStatusOk().hasContentTypeCompatibleWith("application/atom+xml");
    var entries =
        new SyndFeedInput()
            .build(new StringReader(feed.getResponse().getContentAsString()))
            .getEntries();
    assertThat(entries)
        .extracting(SyndEntry::getTitle)
        .containsExactlyInAnyOrder(
            "Due %s: they promised “Send <b>the</b> plan”"
                .formatted(java.time.LocalDate.now().plusDays(3)),
            "New store: no needs yet",
            "Frostmark: Changed (max)");
    assertThat(entries)
        .extracting(SyndEntry::getLink)
        .allSatisfy(link -> assertThat(link).startsWith("http"));
    assertThat(get("ida", "/api/feed")).bodyText().doesNotContain("Frostmark");
  }

  @Test
  void whatSettlesAPromiseHasToBeThat() {
    assertThat(
            post(
                "tom",
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind", "MEETING", "on", today(), "aboutOrganizations", "o2", "settles", "i9")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("What settles a promise");
    assertThat(
            post(
                "tom",
                "/organizations/o2/interactions/new",
                Map.of(
                    "kind",
                    "PROMISE_KEPT",
                    "on",
                    today(),
                    "aboutOrganizations",
                    "o2",
                    "settles",
                    "i9")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void aPrivateNoteIsForItsAuthorAlone() {
    assertThat(post("tom", "/people/p2/private-notes", Map.of("note", "Dislikes <b>calls</b>")))
        .hasStatus3xxRedirection();
    assertThat(post("tom", "/people/p2/private-notes", Map.of("note", " ")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post("tom", "/people/p2/private-notes", Map.of("note", "x".repeat(10_001))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(page("tom", "/people/p2")).contains("Dislikes &lt;b&gt;calls&lt;/b&gt;");
    for (var page : List.of("/people/p2", "/people/p2/history", "/people/p2/ties", "/")) {
      assertThat(page("max", page)).doesNotContain("Dislikes");
    }
    assertThat(page("max", "/people/p2/remove")).doesNotContain("CONCERNS", "??");

    var note = given.run("MATCH (n:PrivateNote) RETURN n.key AS key").getFirst().get("key");
    assertThat(post("max", "/private-notes/" + note, Map.of("note", "Mine now")))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post("max", "/private-notes/%s/removal".formatted(note), Map.of()))
        .hasStatus(HttpStatus.NOT_FOUND);
    post("tom", "/private-notes/" + note, Map.of("note", "Likes letters"));
    post("tom", "/private-notes/%s/removal".formatted(note), Map.of());
    assertThat(page("tom", "/people/p2")).doesNotContain("Likes letters");
    post("tom", "/private-notes/%s/restoration".formatted(note), Map.of());
    assertThat(page("tom", "/people/p2")).contains("Likes letters");
  }

  @Test
  void tiesGoingColdComeWithAReasonToMeet() {
    given.run(
        """
        MATCH (u:User {key: 'tom'}), (me:Person {key: 'p1'}), (karin:Person {key: 'p2'})
        CREATE (u)-[:IS]->(me)-[:KNOWS {strength: 0.6, lastContact: date() - duration('P90D')}]->(karin)
        """);

    assertThat(page("tom", "/")).contains("Ties going cold", "Karin", "90 days", "New store");
  }

  @Test
  void anAdminSaysWhichPersonAUserIs() {
    assertThat(page("tom", "/account")).contains("an admin can say it");

    assertThat(admin("/users/person", Map.of("key", "tom", "person.name", "Nobody Such")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Nobody is called like");
    assertThat(admin("/users/person", Map.of("key", "tom", "person.name", "Signe")))
        .hasStatus3xxRedirection();

    assertThat(page("tom", "/account")).contains("/people/p1", "Signe");
    admin("/users/person", Map.of("key", "tom", "person.name", ""));
    assertThat(page("tom", "/account")).contains("an admin can say it");
  }

  @Test
  void aRefusalSaysWhoMay() {
    var refused = get("tom", "/organizations/o2/edit");

    assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(refused)
        .request()
        .attributes()
        .extractingByKey("refusal")
        .hasToString("Answer[role=ALLIANCE_MANAGER, who=[Max]]");
  }

  private List<String> owners() {
    return given
        .run("MATCH (u:User)-[:OWNS]->(:Deal {key: 'd1'}) RETURN u.key AS user ORDER BY user")
        .stream()
        .map(row -> String.valueOf(row.get("user")))
        .toList();
  }

  private static String today() {
    return java.time.LocalDate.now().toString();
  }

  private MvcTestResult edit(String who, String field, String value) {
    return post(who, "/organizations/o2/edit", Map.of(field, value, "seen." + field, ""));
  }

  private String page(String who, String address) {
    var answer = get(who, address);
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult get(String who, String address) {
    return browser
        .get()
        .uri(java.net.URI.create(address))
        .with(user(who).roles(role(who)))
        .exchange();
  }

  private MvcTestResult post(String who, String address, Map<String, String> form) {
    var request =
        browser
            .post()
            .uri(java.net.URI.create(address))
            .with(user(who).roles(role(who)))
            .with(csrf());
    form.forEach((name, value) -> request.param(name, value.split("\n")));
    return request.exchange();
  }

  private MvcTestResult admin(String address, Map<String, String> form) {
    var request =
        browser
            .post()
            .uri(java.net.URI.create(address))
            .with(user("root").roles("ADMIN"))
            .with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  private static String role(String who) {
    return who.equals("max") ? "ALLIANCE_MANAGER" : "ACCOUNT_TEAM";
  }
}
