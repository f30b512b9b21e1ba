package org.interlock.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.loading.jobs.LoadQueue;
import org.interlock.loading.journal.LoadStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(username = "ada", roles = "ADMIN")
class DemoPageTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestGraph graph;
  @Autowired LoadQueue queue;
  @Autowired Demo demo;
  @Autowired DemoHealth health;

  @BeforeEach
  void empty() {
    graph.clear();
  }

  @Test
  void removesTheDemoAndNothingElse() throws Exception {
    graph.run("CREATE (:Organization {key: 'mine', name: 'Mine'})");
    demo.load("Interlock");
    await();
    assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    var load = demo.current().orElseThrow();
    assertThat(load.status()).as(load.message()).isEqualTo(LoadStatus.FINISHED);
    assertThat(load.numbers().rejected()).isZero();
    assertThat(count("MATCH (o:Organization) RETURN count(o) AS n")).isGreaterThanOrEqualTo(60);
    assertThat(get("/"))
        .contains("its part is fictional", "/loads/%s/removal".formatted(load.key()));
    graph.run(
        "MATCH (m:Organization {key: 'mine'}), (d:Organization {home: true}) CREATE (m)-[:SUPPLIES"
            + " {load: 'other'}]->(d)");
    graph.run(
        "CREATE (u:User {key: 'tom', name: 'Tom'}) WITH u MATCH (d:Deal|Person) CREATE"
            + " (u)-[:FOLLOWS]->(d), (u)-[:OWNS]->(d)");

    assertThat(mvc.post().uri("/loads/{key}/removal", load.key()).with(csrf()))
        .hasStatus3xxRedirection();

    assertThat(count("MATCH (n) WHERE NOT n:SchemaFile|Load|LoadTurn|User RETURN count(n) AS n"))
        .as("what a user follows or owns is no reason to keep it")
        .isEqualTo(2);
    assertThat(count("MATCH ()-[r]->() RETURN count(r) AS n")).isOne();
    assertThat(demo.latest().orElseThrow().status()).isEqualTo(LoadStatus.REMOVED);
    assertThat(get("/loads")).contains("Load the demo again", "Taken out");
    assertThat(get("/")).contains("taken out").doesNotContain("its part is fictional");
  }

  @Test
  void asksAboutWhatPeopleChangedBeforeTheDemoGoesAndKeepsIt() throws Exception {
    var load = demoWithEdits();

    assertThat(mvc.post().uri("/loads/{key}/removal", load).with(csrf()))
        .hasRedirectedUrl("/loads/%s/removal".formatted(load));
    assertThat(get("/loads/%s/removal".formatted(load)))
        .contains("What people changed", "Our own name", "Remove the rest, keep these")
        .doesNotContain("??");
    assertThat(count("MATCH (d:Deal) RETURN count(d) AS n")).as("nothing is gone yet").isPositive();

    assertThat(mvc.post().uri("/loads/{key}/removal", load).param("edited", "keep").with(csrf()))
        .hasRedirectedUrl("/loads");

    assertThat(edits()).isEqualTo(EDITS);
    assertThat(
            count(
                "MATCH (:Organization)-[:OFFERS]->(b:Offering {name: 'Our own name'}) RETURN"
                    + " count(b) AS n"))
        .as("an offering stays with its organization")
        .isOne();
    assertThat(count("MATCH (d:Deal) RETURN count(d) AS n")).isZero();

    mvc.post().uri("/loads/demo").with(csrf()).exchange();
    await();
    assertThat(edits()).as("the demo that came again leaves it alone").isEqualTo(EDITS);
    assertThat(count("MATCH (d:Deal) RETURN count(d) AS n")).isPositive();
  }

  @Test
  void bringsBackWhatPeopleChangedWhenEverythingWasTakenOut() throws Exception {
    var load = demoWithEdits();
    var before = demoWithoutMarks();

    mvc.post().uri("/loads/{key}/removal", load).param("edited", "remove").with(csrf()).exchange();
    assertThat(count("MATCH (n:Organization|Person|Offering) RETURN count(n) AS n")).isZero();

    mvc.post().uri("/loads/demo").with(csrf()).exchange();
    await();

    assertThat(edits()).isEqualTo(EDITS);
    assertThat(demoWithoutMarks()).isEqualTo(before);
    assertThat(count("MATCH (n:Removed) RETURN count(n) AS n")).isZero();
  }

  @Test
  void finishesADemoThatWasInterrupted() throws Exception {
    demo.load("Interlock");
    await();
    var whole = count("MATCH (n) WHERE NOT n:SchemaFile|Load|LoadTurn RETURN count(n) AS n");
    graph.run("MATCH (d:Deal) DETACH DELETE d");
    graph.run("MATCH (l:Load) SET l.status = 'INTERRUPTED'");

    assertThat(get("/")).doesNotContain("its part is fictional");
    assertThat(get("/loads")).contains("Finish loading the demo", "Remove the demo");
    mvc.post().uri("/loads/demo").with(csrf()).exchange();
    await();

    assertThat(count("MATCH (n) WHERE NOT n:SchemaFile|Load|LoadTurn RETURN count(n) AS n"))
        .isEqualTo(whole);
    var last = demo.current().orElseThrow().key();
    mvc.post().uri("/loads/{key}/removal", last).with(csrf()).exchange();
    assertThat(count("MATCH (n) WHERE NOT n:SchemaFile|Load|LoadTurn RETURN count(n) AS n"))
        .as("what both loads of the demo wrote is gone")
        .isZero();
  }

  private static final String EDITS =
      "[{edit=Our own name by ada}, {edit=Their own name by ada}] [{strength=0.123}]";

  private String demoWithEdits() throws InterruptedException {
    var load = demo.load("Interlock");
    await();
    graph.run(
        "MATCH (b:Offering) WITH b ORDER BY b.key LIMIT 1 SET b.name = 'Our own name', b.edited ="
            + " ['name'], b.editedBy = 'ada', b.editedAt = datetime()");
    graph.run(
        "MATCH (o:Organization {home: true}) WITH o ORDER BY o.key LIMIT 1 SET o.name = 'Their own"
            + " name', o.edited = ['name'], o.editedBy = 'ada', o.editedAt = datetime()");
    graph.run(
        "MATCH (a:Person)-[t:KNOWS]->(b) WITH t ORDER BY a.key, b.key LIMIT 1 SET t.strength ="
            + " 0.123, t.edited = ['strength'], t.editedBy = 'ada', t.editedAt = datetime()");
    return load;
  }

  private String edits() {
    return graph.run(
            "MATCH (n) WHERE n.editedBy IS NOT NULL RETURN n.name + ' by ' + n.editedBy AS edit"
                + " ORDER BY edit")
        + " "
        + graph.run(
            "MATCH ()-[t:KNOWS]->() WHERE t.editedBy IS NOT NULL RETURN t.strength AS strength");
  }

  /** All of the graph but which load wrote it. */
  private String demoWithoutMarks() {
    return graph
        .run(
            """
            MATCH (n) WHERE NOT n:SchemaFile|Load|LoadTurn
            RETURN labels(n) AS labels, properties(n{.*, load: null}) AS it,
              COLLECT { MATCH (n)-[r]->(m) RETURN type(r) + m.key + toStringOrNull(r.strength) + coalesce(r.editedBy, '') AS to ORDER BY to } AS to
            ORDER BY labels, n.key
            """)
        .toString();
  }

  private long count(String query) {
    return (Long) graph.run(query).getFirst().get("n");
  }

  private void await() throws InterruptedException {
    for (int i = 0; i < 600 && !queue.live().isEmpty(); i++) {
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(queue.live()).isEmpty();
  }

  private String get(String address) throws Exception {
    var answer = mvc.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
