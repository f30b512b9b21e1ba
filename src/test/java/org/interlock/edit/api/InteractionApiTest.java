package org.interlock.edit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/** Programs write, read, replace and remove interactions, over real HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
class InteractionApiTest {

  private static final String HASH =
      "{bcrypt}" + new BCryptPasswordEncoder(4).encode(ApiCaller.PASSWORD);
  private static final LocalDate TODAY = LocalDate.now();

  @Autowired TestGraph given;
  @LocalServerPort int port;

  private ApiCaller acc;

  @BeforeEach
  void frostmark() {
    given.is(
        """
        CREATE (:Organization {key: 'o1', name: 'Frostmark'}), (:Person {key: 'p1', name: 'Signe'}),
          (:Person {key: 'p2', name: 'Karin'}), (:Deal {key: 'd1', name: 'New store'}), (:Deal {key: 'o1', name: 'Same key'}),
          (:Organization {key: 'o2', name: 'Grocer'}),
          (:User {key: 'acc', name: 'acc', password: '%s', enabled: true, roles: ['ACCOUNT_TEAM']})
        """
            .formatted(HASH));
    acc = new ApiCaller(port, "acc");
  }

  @Test
  void writesAMeetingAndTellsWhatItMoved() {
    var written =
        acc.post(
            "/api/interactions",
            """
            {"kind": "MEETING", "on": "%s", "note": "Quiet at night", "about": ["o2", "d1"],
             "people": [{"person": "p1", "side": "OURS"}, {"person": "p2", "side": "THEIRS"}]}
            """
                .formatted(TODAY));

    assertThat(written.status()).as(written.body()).isEqualTo(201);
    var tie = written.json().path("moved").path(0);
    assertThat(tie.path("kind").asString()).isEqualTo("TIE");
    assertThat(tie.path("of").toString()).isEqualTo("[\"Signe\",\"Karin\"]");
    assertThat(tie.path("before").asDouble()).isZero();
    assertThat(tie.path("after").asDouble()).isBetween(0.29, 0.30);
    var address = written.header("Location");
    var read = acc.get(address).json();
    assertThat(read.path("people").toString())
        .isEqualTo(
            "[{\"person\":\"p2\",\"name\":\"Karin\",\"side\":\"THEIRS\"},{\"person\":\"p1\",\"name\":\"Signe\",\"side\":\"OURS\"}]");
    assertThat(read.path("about").toString())
        .isEqualTo(
            "[{\"kind\":\"Deal\",\"key\":\"d1\",\"name\":\"New"
                + " store\"},{\"kind\":\"Organization\",\"key\":\"o2\",\"name\":\"Grocer\"}]");
    assertThat(acc.get("/api/deals/d1").body()).contains("Quiet at night");

    var body =
        "{\"kind\": \"PROMISE_KEPT\", \"on\": \"%s\", \"about\": [\"o2\"], \"people\": [{\"person\": \"p1\"}]}"
            .formatted(TODAY);
    assertThat(acc.send("PUT", address, null, body).status()).isEqualTo(428);
    var replaced = acc.send("PUT", address, acc.get(address).tag(), body);
    assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
    assertThat(replaced.json().path("moved").toString()).contains("TRUST", "Grocer", "TIE");
    assertThat(replaced.json().has("note")).isFalse();
    assertThat(acc.send("DELETE", address, written.tag(), null).status()).isEqualTo(412);
    assertThat(acc.send("DELETE", address, replaced.tag(), null).status()).isEqualTo(204);
    assertThat(acc.get(address).status()).isEqualTo(404);
    assertThat(given.run("MATCH (p:Person)-[r:JOINED]->() RETURN r")).isEmpty();
  }

  @Test
  void namesEachWrongField() {
    var future = TODAY.plusDays(3);
    var refused =
        acc.post(
            "/api/interactions",
            "{\"kind\": \"DANCE\", \"on\": \"%s\", \"about\": [\"o2\"]}".formatted(future));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("kind");
    assertThat(
            acc.post(
                    "/api/interactions",
                    "{\"kind\": \"CALL\", \"on\": \"%s\", \"about\": [\"o2\"]}".formatted(future))
                .body())
        .contains("\"on\"", "future");
    assertThat(acc.post("/api/interactions", "{\"about\": [\"o1\", \"none\"]}").body())
        .contains("about[0]", "Organization, Deal", "about[1]", "Nothing has the key");
    assertThat(acc.post("/api/interactions", "{\"kind\": \"NOTE\"}").body())
        .contains("\"about\"", "Name what it is about");
    assertThat(
            acc.post(
                    "/api/interactions",
                    "{\"kind\": \"NOTE\", \"on\": \"2026-01-01\", \"people\": [{\"person\":"
                        + " \"gone\"}]}")
                .body())
        .contains("422", "people[0].person", "Nobody has the key");
    assertThat(given.run("MATCH (i:Interaction) RETURN i")).isEmpty();
    assertThat(acc.post("/api/organizations", "{\"name\": \"No\"}").status()).isEqualTo(403);
    assertThat(given.run("MATCH (o:Organization) RETURN count(o) AS number"))
        .containsExactly(Map.of("number", 2L));
  }
}
