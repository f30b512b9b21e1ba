package org.interlock.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.model.PartKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Each kind of parts is added, changed, removed and taken back, and nothing else changes. */
@InterlockTest
@WithMockUser(username = "ada", roles = "ALLIANCE_MANAGER")
class PartPagesTest {

  private static final Pattern SEEN =
      Pattern.compile("name=\"(seen\\.[a-zA-Z]+)\" value=\"([^\"]*)\"");

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Frostmark', load: 'l1', home: true}),
          (g:Organization {key: 'o2', name: 'Grocer'}),
          (o)-[:OFFERS {load: 'l1'}]->(b:Offering {key: 'b1', name: 'Cold Box', load: 'l1'}),
          (b)-[:PROVIDES {level: 0.5, load: 'l1'}]->(c:Capability {key: 'c1', name: 'Cooling'}),
          (:Capability {key: 'c2', name: 'Deep cold'}),
          (k:Connector {key: 'k1', name: 'OPC UA', kind: 'TECHNICAL'}),
          (:Connector {key: 'k2', name: 'BACnet', kind: 'TECHNICAL'}),
          (p:Person {key: 'p1', name: 'Agneta'})-[:WORKS_AT {title: 'Buyer', since: date('2010-01-01'), until: date('2014-01-01'), load: 'l1'}]->(g),
          (g)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED', load: 'l1', source: 'demo'}]->(d:Deal {key: 'd1', name: 'New store', status: 'OPEN', load: 'l1', foreign: 'kept'}),
          (d)-[:HAS_NEED {load: 'l1'}]->(n:Need {key: 'n1', statement: 'Cold', priority: 'MUST', load: 'l1'})-[:FOR {load: 'l1'}]->(c),
          (n)-[:ACCEPTS {load: 'l1'}]->(k),
          (d)-[:YIELDS {load: 'l1'}]->(w:Win {key: 'w1', kind: 'money', expected: 'WIN', load: 'l1'})-[:FOR_PARTY {load: 'l1'}]->(g),
          (p)-[:STAKEHOLDER_IN {role: 'CHAMPION', influence: 0.4, load: 'l1'}]->(d)
        """);
  }

  @Test
  void aPartyIsAddedChangedRemovedAndTakenBack() {
    add("/deals/d1/parties", Map.of("organization", "o1", "role", "LEAD"));
    var lead = PartKey.of("Organization", "o1", "LEAD");
    change("/deals/d1/parties", lead, Map.of("role", "PARTNER", "share", "0,25"));

    assertThat(parties())
        .containsExactly(
            row("o1", "PARTNER", null, 0.25, null), row("o2", "CUSTOMER", "ACCEPTED", null, "l1"));

    undo();
    assertThat(parties()).contains(row("o1", "LEAD", null, null, null));
    remove("/deals/d1/parties", lead);
    assertThat(parties()).containsExactly(row("o2", "CUSTOMER", "ACCEPTED", null, "l1"));
    undo();
    assertThat(parties()).hasSize(2);
    undo("ADDED");
    assertThat(parties()).hasSize(1);
    remove("/deals/d1/parties", PartKey.of("Organization", "o2", "CUSTOMER"));
    assertThat(parties()).isEmpty();
    restUntouched();
  }

  @Test
  void oneOrganizationMayTakePartTwice() {
    add("/deals/d1/parties", Map.of("organization", "o2", "role", "END_CUSTOMER"));
    assertThat(parties()).hasSize(2).extracting("key").containsExactly("o2", "o2");

    assertThat(post("/deals/d1/parties/new", Map.of("organization", "o2", "role", "CUSTOMER")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This is there already");
    assertThat(parties()).hasSize(2);
  }

  @Test
  void aNeedKeepsWhereItComesFrom() {
    change("/deals/d1/needs", "n1", Map.of("priority", "SHOULD", "accepts", "k1\nk2"));
    add("/deals/d1/needs", Map.of("capability", "c2", "statement", "Colder", "kind", "WANT"));

    assertThat(
            given.run(
                """
                MATCH (:Deal {key: 'd1'})-[h:HAS_NEED]->(n:Need)-[f:FOR]->(c)
                RETURN n.statement AS statement, n.priority AS priority, n.load AS load, h.load AS has, f.load AS for, c.key AS capability,
                  COLLECT { MATCH (n)-[a:ACCEPTS]->(k) RETURN k.key + ' ' + coalesce(a.load, '') AS accepted ORDER BY accepted } AS accepts,
                  n.edited AS edited, n.editedBy AS by
                ORDER BY capability
                """))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .containsEntry("statement", "Cold")
                    .containsEntry("priority", "SHOULD")
                    .containsEntry("load", "l1")
                    .containsEntry("has", "l1")
                    .containsEntry("for", "l1")
                    .containsEntry("accepts", List.of("k1 l1", "k2 "))
                    .containsEntry("edited", List.of("accepts", "priority"))
                    .containsEntry("by", "ada"),
            second ->
                assertThat(second)
                    .containsEntry("statement", "Colder")
                    .containsEntry("capability", "c2"));

    remove("/deals/d1/needs", "n1");
    assertThat(given.run("MATCH (n:Need {key: 'n1'}) RETURN n.key")).isEmpty();
    assertThat(given.run("MATCH (t:Trash {ofKey: 'n1'}) RETURN t.removedBy AS by"))
        .containsExactly(Map.of("by", "ada"));
    undo();
    assertThat(
            given.run(
                "MATCH (n:Need {key: 'n1'})-[:FOR]->(c), (n)-[:ACCEPTS]->(k) RETURN n.load AS load,"
                    + " c.key AS c, count(k) AS accepts"))
        .containsExactly(Map.of("load", "l1", "c", "c1", "accepts", 2L));
    restUntouched();
  }

  @Test
  void whatAPartRefersToIsReplacedAndEmptied() {
    change("/deals/d1/needs", "n1", Map.of("capability", "c2", "accepts", "k2"));
    assertThat(
            given.run(
                "MATCH (:Need {key: 'n1'})-[:FOR|ACCEPTS]->(to) RETURN to.key AS key ORDER BY key"))
        .extracting("key")
        .containsExactly("c2", "k2");
    change("/deals/d1/needs", "n1", Map.of("accepts", ""));
    assertThat(given.run("MATCH (:Need {key: 'n1'})-[:ACCEPTS]->(to) RETURN to")).isEmpty();
    change("/deals/d1/wins", "w1", Map.of("organization", "", "person", "p1"));
    assertThat(given.run("MATCH (:Win {key: 'w1'})-[:FOR_PARTY]->(to) RETURN to.key AS key"))
        .extracting("key")
        .containsExactly("p1");
    add("/people/p1/objectives", Map.of("statement", "Rest", "capabilities", "c1\nc2"));
    var key = given.run("MATCH (n:Objective) RETURN n.key AS key").getFirst().get("key");
    change("/people/p1/objectives", String.valueOf(key), Map.of("capabilities", "c2"));
    assertThat(given.run("MATCH (:Objective)-[:SEEKS]->(to) RETURN to.key AS key"))
        .extracting("key")
        .containsExactly("c2");
    change("/offerings/b1/provides", PartKey.of("Capability", "c1"), Map.of("capability", "c2"));
    assertThat(given.run("MATCH (:Offering)-[:PROVIDES]->(to) RETURN to.key AS key"))
        .extracting("key")
        .containsExactly("c2");
  }

  @Test
  void stakeholdersAndWinsAreEditedTheSameWay() {
    var champion = PartKey.of("Person", "p1", "CHAMPION");
    change("/deals/d1/stakeholders", champion, Map.of("stance", "FOR", "influence", "0.9"));
    add("/deals/d1/stakeholders", Map.of("person", "p1", "role", "USER"));
    change("/deals/d1/wins", "w1", Map.of("actual", "WIN", "value", "1000", "on", "2026-11-30"));
    add("/deals/d1/wins", Map.of("person", "p1", "expected", "WIN", "kind", "career"));

    assertThat(
            given.run(
                "MATCH (:Deal)<-[s:STAKEHOLDER_IN]-() RETURN s.role AS role, s.stance AS stance,"
                    + " s.influence AS influence, s.load AS load ORDER BY role"))
        .containsExactly(
            map("role", "CHAMPION", "stance", "FOR", "influence", 0.9, "load", "l1"),
            map("role", "USER", "stance", null, "influence", null, "load", null));
    assertThat(
            given.run(
                "MATCH (:Deal)-[y:YIELDS]->(w:Win)-[:FOR_PARTY]->(x) RETURN w.kind AS kind,"
                    + " w.actual AS actual, w.on AS on, y.load AS load, x.key AS party ORDER BY"
                    + " kind"))
        .containsExactly(
            map("kind", "career", "actual", null, "on", null, "load", null, "party", "p1"),
            map(
                "kind",
                "money",
                "actual",
                "WIN",
                "on",
                LocalDate.of(2026, 11, 30),
                "load",
                "l1",
                "party",
                "o2"));
    assertThat(post("/deals/d1/wins/new", Map.of("kind", "nobody's")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("A win is somebody’s");
    assertThat(post("/deals/d1/stakeholders/new", Map.of("person", "p1", "influence", "2")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Write a number from 0 to 1");
  }

  @Test
  void somebodyComesBackToAnEmployer() {
    add(
        "/people/p1/employments",
        Map.of("organization", "o2", "title", "Buyer", "since", "2021-05-01"));

    assertThat(
            given.run(
                "MATCH (:Person)-[w:WORKS_AT]->(o) RETURN o.key AS key, toString(w.since) AS since,"
                    + " w.until IS NULL AS runs, w.load AS load ORDER BY since"))
        .containsExactly(
            map("key", "o2", "since", "2010-01-01", "runs", false, "load", "l1"),
            map("key", "o2", "since", "2021-05-01", "runs", true, "load", null));
    assertThat(
            post(
                "/people/p1/employments/new",
                Map.of("organization", "o1", "since", "2021-05-01", "until", "2020-01-01")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This can’t end before it begins");
  }

  @Test
  void anOfferingProvidesRequiresAndConnects() {
    change("/offerings/b1/provides", PartKey.of("Capability", "c1"), Map.of("level", "0.8"));
    add("/offerings/b1/provides", Map.of("capability", "c2", "level", "1", "evidence", "tested"));
    add("/offerings/b1/requires", Map.of("capability", "c2"));
    add("/offerings/b1/connections", Map.of("connector", "k1"));

    assertThat(
            given.run(
                """
                MATCH (o)-[offers:OFFERS]->(b:Offering {key: 'b1'})
                RETURN offers.load AS load, COLLECT { MATCH (b)-[r:PROVIDES]->(c) RETURN c.key + ' ' + r.level + ' ' + coalesce(r.load, '') AS provided ORDER BY provided } AS provides,
                  COLLECT { MATCH (b)-[:REQUIRES]->(c) RETURN c.key } AS requires, COLLECT { MATCH (b)-[:CONNECTS_BY]->(k) RETURN k.key } AS connects
                """))
        .containsExactly(
            map(
                "load",
                "l1",
                "provides",
                List.of("c1 0.8 l1", "c2 1.0 "),
                "requires",
                List.of("c2"),
                "connects",
                List.of("k1")));
    remove("/offerings/b1/requires", PartKey.of("Capability", "c2"));
    assertThat(given.run("MATCH (:Offering)-[r:REQUIRES]->() RETURN r")).isEmpty();
  }

  @Test
  void aRelationIsSeenFromBothEnds() {
    add(
        "/organizations/o2/relations",
        Map.of(
            "relation",
            "SUPPLIED_BY",
            "organization",
            "o1",
            "what",
            "Cold",
            "since",
            "2020-01-01"));
    var seenFromSupplier =
        "SUPPLIES " + PartKey.of("Organization", "o2", "Cold", LocalDate.of(2020, 1, 1));
    change("/organizations/o1/relations", seenFromSupplier, Map.of("until", "2025-12-31"));
    assertThat(relations("SUPPLIES"))
        .containsExactly(map("from", "o1", "to", "o2", "until", "2025-12-31"));

    undo();
    undo("ADDED");
    assertThat(relations("SUPPLIES")).isEmpty();

    add("/organizations/o1/relations", Map.of("relation", "HAS_PART", "organization", "o2"));
    assertThat(relations("PART_OF")).containsExactly(map("from", "o2", "to", "o1", "until", null));
    assertThat(
            post(
                "/organizations/o1/relations/new",
                Map.of("relation", "PART_OF", "organization", "o2")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This would close a circle");
    assertThat(
            post(
                "/organizations/o1/relations/new",
                Map.of("relation", "PARTNERS_WITH", "organization", "o1", "what", "x")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Pick another one than itself", "Only supplies tell what is supplied");
  }

  @Test
  void capabilitiesHaveAPlaceAndNobodyGoesRoundInCircles() {
    add("/capabilities/c2/broader", Map.of("capability", "c1"));
    assertThat(given.run("MATCH (n)-[:BROADER]->(b) RETURN n.key AS n, b.key AS b"))
        .containsExactly(Map.of("n", "c2", "b", "c1"));
    assertThat(post("/capabilities/c1/broader/new", Map.of("capability", "c2")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This would close a circle");
    undo();
    assertThat(given.run("MATCH ()-[r:BROADER]->() RETURN r")).isEmpty();
  }

  /** More ways than could ever be followed one by one. */
  @Test
  void aCircleIsFoundWhereVeryManyWaysLeadUp() {
    given.is(
        """
        UNWIND range(0, 60) AS floor
        CREATE (:Capability {key: 'a' + floor, name: 'A' + floor}), (:Capability {key: 'b' + floor, name: 'B' + floor})
        WITH count(*) AS floors
        MATCH (low:Capability), (high:Capability)
        WHERE toInteger(substring(high.key, 1)) = toInteger(substring(low.key, 1)) + 1
        CREATE (low)-[:BROADER]->(high)
        """);

    add("/capabilities/a0/broader", Map.of("capability", "a60"));
    assertThat(post("/capabilities/a60/broader/new", Map.of("capability", "b0")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This would close a circle");
  }

  @Test
  void objectivesAndNeedsBelongToWhomTheyAreWrittenAt() {
    for (var owner : List.of("/organizations/o1", "/people/p1")) {
      add(
          owner + "/objectives",
          Map.of("statement", "Grow", "capabilities", "c1\nc2", "organizations", "o2"));
    }
    add("/organizations/o2/needs", Map.of("capability", "c1", "priority", "COULD"));

    assertThat(
            given.run(
                "MATCH (x)-[:PURSUES]->(o:Objective)-[:SEEKS]->(s) RETURN x.key AS who,"
                    + " count(s) AS sought ORDER BY who"))
        .containsExactly(map("who", "o1", "sought", 3L), map("who", "p1", "sought", 3L));
    var objective =
        given
            .run("MATCH ({key: 'o1'})-[:PURSUES]->(o) RETURN o.key AS key")
            .getFirst()
            .get("key")
            .toString();
    change("/organizations/o1/objectives", objective, Map.of("capabilities", "c2"));
    assertThat(
            given.run(
                "MATCH (:Organization {key: 'o1'})-[:PURSUES]->()-[:SEEKS]->(s) RETURN s.key AS key"
                    + " ORDER BY key"))
        .containsExactly(Map.of("key", "c2"), Map.of("key", "o2"));
    remove("/organizations/o1/objectives", objective);
    undo();
    assertThat(given.run("MATCH ({key: 'o1'})-[:PURSUES]->(o) RETURN o.statement AS s"))
        .containsExactly(Map.of("s", "Grow"));
    assertThat(given.run("MATCH (:Organization)-[:HAS_NEED]->(n) RETURN n.priority AS p"))
        .containsExactly(Map.of("p", "COULD"));
  }

  @Test
  void theSecondOfTwoIsShownWhatTheFirstWrote() {
    var part = PartKey.of("Organization", "o2", "CUSTOMER");
    var mine = seen("/deals/d1/parties/edit", part);
    change("/deals/d1/parties", part, Map.of("status", "DECLINED", "share", "0.5"));
    mine.put("part", part);
    mine.put("status", "INVITED");

    assertThat(post("/deals/d1/parties/edit", mine))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Stored now:", "<strong>Declined</strong>")
        .contains("value=\"0.5\"");

    remove("/deals/d1/parties", part);
    assertThat(post("/deals/d1/parties/edit", mine))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Somebody else removed this meanwhile", "/deals/d1/parties/new");
  }

  @Test
  void aPartIsTheSameWhenAnotherChangedWhatTellsItApart() {
    var champion = PartKey.of("Person", "p1", "CHAMPION");
    change("/deals/d1/stakeholders", champion, Map.of("role", "USER", "seen.role", "CHAMPION"));

    change(
        "/deals/d1/stakeholders",
        champion,
        Map.of("role", "CHAMPION", "seen.role", "CHAMPION", "stance", "FOR", "seen.stance", ""));

    assertThat(
            given.run("MATCH ()-[s:STAKEHOLDER_IN]->() RETURN s.role AS role, s.stance AS stance"))
        .containsExactly(Map.of("role", "USER", "stance", "FOR"));
    assertThat(
            post(
                "/deals/d1/stakeholders/edit",
                Map.of("part", champion, "role", "EVALUATOR", "seen.role", "CHAMPION")))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Stored now", "User");
  }

  @Test
  void aNameOfWhichThereMayBeManyCanBeWrong() {
    var refused =
        post(
            "/deals/d1/needs/new",
            Map.of("capability", "c2", "accepts", "k1", "accepts.name", "x"));

    assertThat(refused)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Nothing is called “x”", "OPC UA", "Deep cold");
  }

  @Test
  void aNameMayMeanSeveral() {
    given.run("CREATE (:Organization {key: 'o3', name: 'Grocer', country: 'NO'})");
    given.run("CALL db.awaitIndexes(60)");

    assertThat(post("/deals/d1/parties/new", Map.of("organization.name", "Grocer", "role", "LEAD")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("“Grocer” is not clear", "value=\"o2\"", "value=\"o3\"");
    assertThat(
            post(
                "/deals/d1/parties/new",
                Map.of("organization.name", "Grocer", "organization.choice", "o3", "role", "LEAD")))
        .hasStatus3xxRedirection();
    assertThat(parties()).extracting("key").containsExactly("o2", "o3");
  }

  private List<Map<String, Object>> parties() {
    return given.run(
        "MATCH (:Deal {key: 'd1'})<-[t:TAKES_PART]-(o) RETURN o.key AS key, t.role AS role,"
            + " t.status AS status, t.share AS share, t.load AS load ORDER BY key, role");
  }

  private List<Map<String, Object>> relations(String type) {
    return given.run(
        "MATCH (a:Organization)-[r:%s]->(b:Organization) RETURN a.key AS from, b.key AS to, toString(r.until) AS until"
            .formatted(type));
  }

  private static Map<String, Object> row(Object... values) {
    return map(
        "key", values[0], "role", values[1], "status", values[2], "share", values[3], "load",
        values[4]);
  }

  private static Map<String, Object> map(Object... pairs) {
    var map = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }

  /** What no edit of a part may touch. */
  private void restUntouched() {
    assertThat(
            given.run(
                "MATCH (d:Deal {key: 'd1'}) RETURN d.name AS name, d.load AS load, d.foreign AS"
                    + " foreign, d.edited AS edited"))
        .containsExactly(map("name", "New store", "load", "l1", "foreign", "kept", "edited", null));
    assertThat(
            given.run("MATCH (o:Organization {key: 'o2'}) RETURN o.name AS name, o.editedBy AS by"))
        .containsExactly(map("name", "Grocer", "by", null));
    assertThat(given.run("MATCH (:Deal)-[y:YIELDS]->() RETURN y.load AS load"))
        .containsExactly(Map.of("load", "l1"));
  }

  private void add(String parts, Map<String, String> values) {
    assertThat(post(parts + "/new", values)).hasStatus3xxRedirection();
  }

  private void change(String parts, String part, Map<String, String> values) {
    var all = seen(parts + "/edit", part);
    all.putAll(values);
    all.put("part", part);
    assertThat(post(parts + "/edit", all)).hasStatus3xxRedirection();
  }

  private void remove(String parts, String part) {
    assertThat(post(parts + "/remove", Map.of("part", part))).hasStatus3xxRedirection();
  }

  private void undo() {
    undo("");
  }

  /** Takes the last change back, or the last one of a kind. */
  private void undo(String action) {
    var change =
        given
            .run(
                "MATCH (c:Change) WHERE '%s' IN ['', c.action] AND c.action <> 'RESTORED' RETURN c.key AS key ORDER BY key DESC LIMIT 1"
                    .formatted(action))
            .getFirst();
    var before = given.run("MATCH (c:Change) RETURN c").size();
    assertThat(post("/history/%s/undo".formatted(change.get("key")), Map.of()))
        .hasStatus3xxRedirection();
    assertThat(given.run("MATCH (c:Change) RETURN c")).hasSize(before + 1);
  }

  private HashMap<String, String> seen(String form, String part) {
    try {
      var html =
          browser.get().uri(form).param("part", part).exchange().getResponse().getContentAsString();
      var seen = new HashMap<String, String>();
      SEEN.matcher(html)
          .results()
          .forEach(found -> seen.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
      assertThat(seen).isNotEmpty();
      return seen;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult post(String path, Map<String, String> values) {
    var request = browser.post().uri(path).with(csrf());
    values.forEach(request::param);
    return request.exchange();
  }
}
