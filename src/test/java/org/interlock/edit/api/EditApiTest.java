package org.interlock.edit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.interlock.edit.api.ApiCaller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.util.UriUtils;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
class EditApiTest {

  private static final String HASH =
      "{bcrypt}" + new BCryptPasswordEncoder(4).encode(ApiCaller.PASSWORD);

  @Autowired TestGraph given;
  @LocalServerPort int port;

  private ApiCaller ada;

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Frostmark', country: 'SE', source: 'demo', load: 'l1', foreign: 'kept'}),
          (o)-[:OFFERS]->(b:Offering {key: 'b1', name: 'Cold Box'})-[:PROVIDES {level: 0.5}]->(:Capability {key: 'c1', name: 'Cooling'}),
          (:Organization {key: 'o2', name: 'Grocer'}), (:Organization {key: 'a/b', name: 'Odd'}),
          (:Capability {key: 'c2', name: 'Heating'}), (:Connector {key: 'n1', name: 'OPC UA', kind: 'TECHNICAL'}),
          (:Person {key: 'p1', name: 'Agneta'})-[:WORKS_AT {title: 'CEO'}]->(o),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(:Deal {key: 'd1', name: 'New store', status: 'OPEN', value: 14200000, openedOn: date('2026-04-07')}),
          (:User {key: 'ada', name: 'ada', password: '%s', enabled: true, roles: ['ALLIANCE_MANAGER']}),
          (:User {key: 'acc', name: 'acc', password: '%s', enabled: true, roles: ['ACCOUNT_TEAM']})
        """
            .formatted(HASH, HASH));
    ada = new ApiCaller(port, "ada");
  }

  @Test
  void makesReadsChangesAndRemovesAnOrganization() {
    var made =
        ada.post(
            "/api/organizations",
            """
            {"name": "Skåne Ice & Co.", "aliases": ["SIC", "Ice"], "country": "SE", "size": 95,
             "website": "https://ice.example", "summary": "Ice.\\nAnd more.", "kind": null}
            """);

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/api/organizations/skane-ice-co");
    var read = ada.get(made.header("Location"));
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(read.tag()).isEqualTo(made.tag());
    assertThat(read.json().path("version").asLong())
        .isEqualTo(Long.parseLong(read.tag().replace("\"", "")));
    assertThat(read.json().path("aliases").toString()).isEqualTo("[\"SIC\",\"Ice\"]");
    assertThat(read.json().path("size").asLong()).isEqualTo(95);
    assertThat(read.json().path("provenance").path("editedBy").asString()).isEqualTo("ada");

    var changed =
        ada.send(
            "PUT",
            made.header("Location"),
            made.tag(),
            "{\"key\": \"skane-ice-co\", \"name\": \"Scania Ice\", \"country\": \"NO\"}");

    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().path("name").asString()).isEqualTo("Scania Ice");
    assertThat(changed.json().has("size")).isFalse();
    assertThat(changed.json().path("aliases")).isEmpty();
    assertThat(changed.tag()).isNotEqualTo(made.tag());
    assertThat(ada.get(made.header("Location")).tag()).isEqualTo(changed.tag());
    assertThat(ada.send("DELETE", made.header("Location"), changed.tag(), null).status())
        .isEqualTo(204);
    assertThat(ada.get(made.header("Location")).status()).isEqualTo(404);
  }

  @Test
  void keepsWhatTheRecordHasBesidesItsFields() {
    assertThat(put("/api/organizations/o1", "\"0\"", "{\"name\": \"Frost\"}").status())
        .isEqualTo(200);

    assertThat(
            given.run(
                "MATCH (o:Organization {key: 'o1'}) RETURN o.name, o.foreign, o.load, o.country,"
                    + " o.edited, COUNT { (o)--() } AS ties"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("o.name", "Frost")
                    .containsEntry("o.foreign", "kept")
                    .containsEntry("o.load", "l1")
                    .containsEntry("o.country", null)
                    .containsEntry("o.edited", List.of("country", "name"))
                    .containsEntry("ties", 3L));
    assertThat(given.run("MATCH (c:Change) RETURN c.before AS before, c.by AS by"))
        .containsExactly(
            Map.of("before", "{\"name\":\"Frostmark\",\"country\":\"SE\"}", "by", "ada"));
  }

  @Test
  void changesOnlyTheVersionThatIsMeant() {
    var body = "{\"name\": \"Frost\"}";

    assertThat(ada.send("PUT", "/api/organizations/o1", null, body).status()).isEqualTo(428);
    assertThat(put("/api/organizations/o1", "\"7\"", body).status()).isEqualTo(412);
    assertThat(put("/api/organizations/o1", "W/\"0\"", body).status()).isEqualTo(412);
    assertThat(put("/api/organizations/o1", "0", body).status()).isEqualTo(412);
    assertThat(put("/api/organizations/nobody", "\"0\"", body).status()).isEqualTo(404);
    assertThat(ada.send("PUT", "/api/organizations/nobody", null, body).status()).isEqualTo(404);
    assertThat(given.run("MATCH (o:Organization {key: 'o1'}) RETURN o.name"))
        .containsExactly(Map.of("o.name", "Frostmark"));
    assertThat(put("/api/organizations/o1", "\"9\", \"0\"", body).status()).isEqualTo(200);
    assertThat(put("/api/organizations/o1", "*", "{\"name\": \"Any\"}").status()).isEqualTo(200);
    var again = put("/api/organizations/o1", "*", "{\"name\": \"Any\"}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.tag()).isEqualTo(ada.get("/api/organizations/o1").tag());
  }

  @Test
  void letsOnlyOneOfSeveralProgramsWithTheSameVersionChangeIt() throws Exception {
    try (var programs = Executors.newFixedThreadPool(4)) {
      var calls =
          IntStream.range(0, 8)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          i % 2 == 0
                              ? put("/api/deals/d1", "\"0\"", "{\"name\": \"By %d\"}".formatted(i))
                              : ada.send(
                                  "POST",
                                  "/api/deals/d1/needs",
                                  "\"0\"",
                                  "{\"capability\": \"c1\", \"statement\": \"%d\"}".formatted(i)))
              .toList();
      var statuses = new ArrayList<Integer>();
      for (var call : programs.invokeAll(calls)) {
        statuses.add(call.get().status());
      }

      assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    }
    assertThat(given.run("MATCH (c:Change) RETURN c")).hasSize(1);
  }

  @Test
  void tellsEachFieldThatIsWrongAndSavesNothing() {
    var made =
        ada.post(
            "/api/deals",
            """
            {"name": 5, "status": "PERHAPS", "value": "1,250", "openedOn": "7 April", "summary": ["a"],
             "currency": "kr", "customer": "nobody", "colour": "red"}
            """);

    assertThat(made.status()).isEqualTo(422);
    assertThat(messages(made))
        .containsEntry("name", "Expected a text here.")
        .containsEntry("status", "Use one of OPEN, WON, LOST, WALKED_AWAY.")
        .containsEntry("value", "Expected a number here.")
        .containsEntry("summary", "Expected a text here.")
        .containsEntry("openedOn", "Write the day as year-month-day, such as 2026-11-22.")
        .containsEntry("currency", "Use three capital letters, such as EUR.")
        .containsEntry("colour", "There is no such field.")
        .hasSize(7);
    assertThat(messages(ada.post("/api/deals", "{\"name\": \"D\", \"customer\": \"nobody\"}")))
        .containsOnlyKeys("customer");
    assertThat(messages(ada.post("/api/deals", "{}"))).containsOnlyKeys("name", "customer");
    assertThat(
            messages(
                put(
                    "/api/organizations/o1",
                    "\"0\"",
                    """
                    {"name": "O", "aliases": ["a", 5, " ", "b\\nc"], "size": 9.5, "country": "XX", "key": "o2"}
                    """)))
        .containsOnlyKeys("key");
    assertThat(
            messages(
                put(
                    "/api/organizations/o1",
                    "\"0\"",
                    "{\"name\": \"O\", \"aliases\": [\"a\", 5, \" \", \"b\\nc\"], \"size\": 9.5,"
                        + " \"country\": \"XX\"}")))
        .containsOnlyKeys("aliases[1]", "aliases[2]", "aliases[3]", "size", "country");
    assertThat(given.run("MATCH (c:Change) RETURN c")).isEmpty();
    assertThat(given.run("MATCH (d:Deal) RETURN d.key")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"name\"", "null", "{", ""})
  void tellsThatABodyIsNoObject(String body) {
    var answer = put("/api/organizations/o1", "\"0\"", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(messages(answer)).containsOnlyKeys("body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e400", "-1e300", "1e300", "\"95\"", "true", "[]"})
  void tellsThatANumberCanNotBe(String size) {
    var answer =
        put("/api/organizations/o1", "\"0\"", "{\"name\": \"O\", \"size\": %s}".formatted(size));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(messages(answer)).containsOnlyKeys("size");
  }

  @ParameterizedTest
  @CsvSource({"1.25, 1.25", "1.250, 1.25", "1250.5, 1250.5", "0.001, 0.001", "1e6, 1000000"})
  void takesANumberForWhatItIs(String written, double meant) {
    assertThat(
            put("/api/deals/d1", "\"0\"", "{\"name\": \"D\", \"value\": %s}".formatted(written))
                .json()
                .path("value")
                .asDouble())
        .isEqualTo(meant);
  }

  @Test
  void takesAKeyOrMakesOne() {
    var key = "ORG:A/B \"c\"; 50%";
    var made =
        ada.post("/api/organizations", "{\"name\": \"N\", \"key\": \"ORG:A/B \\\"c\\\"; 50%\"}");

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().path("key").asString()).isEqualTo(key);
    assertThat(ada.get(made.header("Location")).json().path("key").asString()).isEqualTo(key);
    assertThat(ada.post("/api/organizations", "{\"name\": \"N\", \"key\": \"o1\"}").status())
        .isEqualTo(409);
    for (var wrong :
        List.of("\"\"", "\" a\"", "5", "\"a\\u0007\"", "\"" + "k".repeat(201) + "\"")) {
      assertThat(
              messages(ada.post("/api/organizations", "{\"name\": \"N\", \"key\": " + wrong + "}")))
          .containsOnlyKeys("key");
    }
  }

  @Test
  void givesAKeyToOneAloneHoweverManyAskForIt() throws Exception {
    try (var programs = Executors.newFixedThreadPool(4)) {
      var calls =
          IntStream.range(0, 8)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          ada.post(
                              "/api/connectors",
                              "{\"name\": \"Same\", \"kind\": \"MARKET\"%s}"
                                  .formatted(i % 2 == 0 ? ", \"key\": \"same\"" : "")))
              .toList();
      var keys = new HashSet<String>();
      var refused = 0;
      for (var call : programs.invokeAll(calls)) {
        var answer = call.get();
        if (answer.status() == 409) {
          refused++;
        } else {
          assertThat(answer.status()).as(answer.body()).isEqualTo(201);
          assertThat(keys.add(answer.json().path("key").asString())).isTrue();
        }
      }
      assertThat(keys.size() + refused).isEqualTo(8);
      assertThat(keys).contains("same");
      assertThat(refused).isBetween(3, 4);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people       | {"name": "Bo", "email": "bo@example.org", "organization": "o1", "title": "CFO"} | {"name": "Bo B.", "phone": "1"}
          capabilities | {"name": "Deep cooling", "broader": "c1"}              | {"name": "Deep cooling", "notation": "1.1"}
          connectors   | {"name": "Modbus", "kind": "TECHNICAL"}                | {"name": "Modbus TCP", "kind": "TECHNICAL"}
          offerings    | {"name": "Warm Box", "organization": "o2"}             | {"name": "Warm Box", "organization": "o1"}
          deals        | {"name": "Second", "customer": "o2"}                   | {"name": "Second", "status": "LOST", "reason": "Price"}
          """)
  void makesAndChangesRecordsOfEachKind(String collection, String first, String second) {
    var made = ada.post("/api/" + collection, first);
    assertThat(made.status()).as(made.body()).isEqualTo(201);

    var changed = put(made.header("Location"), made.tag(), second);

    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(ada.get(made.header("Location")).json()).isEqualTo(changed.json());
    assertThat(ada.get(made.header("Location")).tag()).isEqualTo(changed.tag());
  }

  @Test
  void listsPartsPageByPage() {
    var address = "/api/people/p1/employments";
    for (var year : List.of("2019", "2020", "2021")) {
      var body = "{\"organization\": \"o2\", \"since\": \"%s-01-01\"}".formatted(year);
      assertThat(ada.send("POST", address, "*", body).status()).isEqualTo(201);
    }
    var all = ada.get(address).json().path("parts");

    var first = ada.get(address + "?limit=2").json();
    var next = UriUtils.encode(first.path("next").asString(), StandardCharsets.UTF_8);
    var rest = ada.get(address + "?after=" + next).json();

    assertThat(first.path("parts")).hasSize(2);
    assertThat(rest.has("next")).isFalse();
    assertThat(Stream.concat(first.path("parts").valueStream(), rest.path("parts").valueStream()))
        .containsExactlyElementsOf(all);
    assertThat(ada.get(address + "?limit=0").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          organizations/o1/relations  | {"relation": "PARTNERS_WITH", "organization": "o2"} | {"relation": "SUPPLIED_BY", "organization": "o2", "what": "ice"}
          organizations/o1/needs      | {"capability": "c1", "accepts": ["n1"]}      | {"capability": "c2", "priority": "MUST"}
          organizations/o1/objectives | {"statement": "Grow", "capabilities": ["c1", "c2"]} | {"statement": "Grow", "organizations": ["o2"]}
          people/p1/employments       | {"organization": "o2", "since": "2020-01-01"} | {"organization": "o2", "since": "2020-01-01", "title": "a/b; 50% ~"}
          people/p1/objectives        | {"statement": "Rest"}                        | {"statement": "Rest", "connectors": ["n1"]}
          capabilities/c1/broader     | {"capability": "c2"}                         | {"capability": "c2"}
          offerings/b1/provides       | {"capability": "c2", "level": 0.25}          | {"capability": "c2", "evidence": "Test"}
          offerings/b1/requires       | {"capability": "c2"}                         | {"capability": "c2"}
          offerings/b1/connections    | {"connector": "n1"}                          | {"connector": "n1"}
          deals/d1/needs              | {"capability": "c1", "statement": "Cold"}    | {"capability": "c1", "kind": "WANT"}
          deals/d1/parties            | {"organization": "a/b", "role": "PARTNER"}   | {"organization": "a/b", "role": "SUPPLIER", "share": 0.5}
          deals/d1/stakeholders       | {"person": "p1", "role": "USER"}             | {"person": "p1", "role": "USER", "influence": 1}
          deals/d1/wins               | {"organization": "o1", "expected": "WIN"}    | {"person": "p1", "actual": "LOSS", "value": -5.5, "on": "2026-01-01"}
          """)
  void addsChangesAndRemovesPartsOfEachKind(String path, String first, String second) {
    var address = "/api/" + path;
    var before = ada.get(address);

    var added = ada.send("POST", address, before.tag(), first);

    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(ada.get(added.header("Location")).json()).isEqualTo(added.json());
    assertThat(ada.get(address).tag()).isEqualTo(added.tag()).isNotEqualTo(before.tag());
    assertThat(ada.get(address).json().path("parts")).contains(added.json());
    var changed = put(added.header("Location"), added.tag(), second);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    for (var field : ApiJson.read(second).properties()) {
      assertThat(changed.json().path(field.getKey()).toString())
          .isEqualTo(field.getValue().isIntegralNumber() ? "1.0" : field.getValue().toString());
    }
    var now = ada.get(address);
    assertThat(now.tag()).isEqualTo(changed.tag());
    assertThat(now.json().path("parts")).contains(changed.json());
    var moved = address + "/" + ApiJson.segment(changed.json().path("part").asString());
    assertThat(ada.send("DELETE", moved, null, null).status()).isEqualTo(428);
    assertThat(ada.send("DELETE", moved, "\"99\"", null).status()).isEqualTo(412);
    var removed = ada.send("DELETE", moved, changed.tag(), null);
    assertThat(removed.status()).as(removed.body()).isEqualTo(204);
    assertThat(ada.get(address).tag()).isEqualTo(removed.tag());
    assertThat(ada.get(address).json().path("parts")).isEqualTo(before.json().path("parts"));
    assertThat(ada.get(moved).status()).isEqualTo(404);
    assertThat(put(moved, removed.tag(), second).status()).isEqualTo(404);
    assertThat(ada.send("DELETE", moved, removed.tag(), null).status()).isEqualTo(404);
  }

  @Test
  void refusesAPartThatIsThereAlready() {
    var party = "{\"organization\": \"o1\", \"role\": \"CUSTOMER\"}";

    var twice = ada.send("POST", "/api/deals/d1/parties", "*", party);

    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.json().path("detail").asString())
        .isEqualTo("This is there already: edit it, or tell what differs.");
    assertThat(given.run("MATCH (c:Change) RETURN c")).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithAPart() {
    assertThat(
            messages(
                ada.send(
                    "POST",
                    "/api/deals/d1/parties",
                    "*",
                    "{\"organization\": [\"o1\"], \"role\": \"BOSS\", \"share\": 2, \"x\": 1}")))
        .containsOnlyKeys("organization", "role", "share", "x")
        .containsEntry("role", "Use one of CUSTOMER, END_CUSTOMER, LEAD, PARTNER, SUPPLIER.");
    assertThat(
            messages(
                ada.send(
                    "POST",
                    "/api/deals/d1/needs",
                    "*",
                    "{\"capability\": \"c1\", \"accepts\": [\"n1\", \"n9\"]}")))
        .containsOnlyKeys("accepts");
    assertThat(
            messages(
                ada.send(
                    "POST",
                    "/api/organizations/o1/relations",
                    "*",
                    "{\"relation\": \"LIKES\", \"organization\": \"o2\"}")))
        .containsOnlyKeys("relation");
    assertThat(messages(ada.send("POST", "/api/deals/d1/needs", "*", "{}")))
        .containsOnlyKeys("capability");
    assertThat(ada.send("POST", "/api/deals/d1/colours", "*", "{}").status()).isEqualTo(404);
    assertThat(ada.send("POST", "/api/deals/none/needs", "*", "{}").status()).isEqualTo(404);
  }

  @Test
  void listsAllRecordsOfAKindPageByPage() {
    for (var collection :
        List.of("organizations", "people", "capabilities", "connectors", "offerings", "deals")) {
      var all = ada.get("/api/" + collection).json();
      var some = new ArrayList<String>();
      for (String after = ""; after != null; ) {
        var page = ada.get("/api/%s?limit=1&after=%s".formatted(collection, ApiJson.query(after)));
        page.json().path("records").forEach(line -> some.add(line.path("key").asString()));
        after = page.json().path("next").asString(null);
      }

      assertThat(all.has("next")).isFalse();
      assertThat(all.path("records").valueStream().map(line -> line.path("key").asString()))
          .isEqualTo(some)
          .isSorted()
          .isNotEmpty();
      assertThat(ada.get("/api/" + collection + "?limit=0").status()).isEqualTo(422);
      assertThat(ada.get("/api/" + collection + "?limit=1001").status()).isEqualTo(422);
    }
  }

  @Test
  void letsAccountTeamsReadButNotWrite() {
    var acc = new ApiCaller(port, "acc");

    assertThat(acc.get("/api/connectors/n1").status()).isEqualTo(200);
    assertThat(acc.get("/api/connectors").status()).isEqualTo(200);
    assertThat(acc.get("/api/deals/d1/parties").status()).isEqualTo(200);
    assertThat(acc.post("/api/connectors", "{}").status()).isEqualTo(403);
    assertThat(acc.send("PUT", "/api/deals/d1", "*", "{}").status()).isEqualTo(403);
    assertThat(acc.send("POST", "/api/deals/d1/needs", "*", "{}").status()).isEqualTo(403);
    assertThat(acc.send("DELETE", "/api/deals/d1/needs/n", "*", null).status()).isEqualTo(403);
  }

  private Answer put(String path, String ifMatch, String json) {
    return ada.send("PUT", path, ifMatch, json);
  }

  private static Map<String, String> messages(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return ApiJson.messages(answer.json());
  }
}
