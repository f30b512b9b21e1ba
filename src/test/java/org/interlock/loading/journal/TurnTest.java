package org.interlock.loading.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.loading.LoadReport;
import org.interlock.loading.LoadRequest;
import org.interlock.loading.Loader;
import org.interlock.loading.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** One load writes at a time, and who died doesn't block the others. */
@InterlockTest
class TurnTest {

  private static final int DEALS = 3_000;

  @Autowired Loader loader;
  @Autowired LoadJournal journal;
  @Autowired Graph store;
  @Autowired TestGraph graph;
  @TempDir Path folder;

  @BeforeEach
  void emptyStore() {
    graph.clear();
  }

  @Test
  void loadsThatComeAtOnceWriteOneAfterTheOther() throws Exception {
    writeSet();
    var waited = new CopyOnWriteArrayList<String>();
    var progress =
        new Progress() {
          @Override
          public void rows(long read, long written, long total) {}

          @Override
          public void waiting(String other) {
            waited.add(other);
          }
        };

    Callable<LoadReport> load = () -> loader.load(request("reports"), progress);
    var reports = atOnce(List.of(load, load, load, load));

    assertThat(reports).extracting(LoadReport::status).containsOnly(LoadStatus.FINISHED);
    assertThat(reports.stream().filter(report -> report.summary().contains("nothing changed")))
        .hasSize(3);
    assertThat(waited).isNotEmpty().allMatch(other -> other.startsWith("set of test"));
    assertThat(count("MATCH ()-[r:TAKES_PART]->() RETURN count(r) AS n")).isEqualTo(2 * DEALS);
    assertThat(count("MATCH (n:Load {status: 'FINISHED'}) RETURN count(n) AS n")).isEqualTo(4);
  }

  @Test
  void whoAddsTheSameRelationshipsAtOnceMakesThemOnceEvenOutOfTurn() throws Exception {
    graph.run("UNWIND range(1, 400) AS i CREATE (:Organization {key: 'o' + i})");
    graph.run("CREATE (:Deal {key: 'd'})");
    var add = Cypher.named("loading/write/add-relationships");
    var rows =
        IntStream.rangeClosed(1, 400)
            .mapToObj(
                i ->
                    Map.of(
                        "index",
                        i,
                        "from",
                        "o" + i,
                        "to",
                        "d",
                        "identity",
                        List.of("LEAD"),
                        "entries",
                        List.of(),
                        "properties",
                        Map.of("role", "LEAD")))
            .collect(Collectors.toCollection(ArrayList::new));
    var backwards = new ArrayList<>(rows).reversed();
    var tasks = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 8; i++) {
      var order = i % 2 == 0 ? rows : backwards;
      tasks.add(
          () ->
              store.write(
                  add,
                  Map.of(
                      "type",
                      "TAKES_PART",
                      "from",
                      "Organization",
                      "to",
                      "Deal",
                      "undirected",
                      false,
                      "identity",
                      List.of("role"),
                      "owner",
                      "to",
                      "rows",
                      order)));
    }

    atOnce(tasks);

    assertThat(count("MATCH (:Organization)-[r:TAKES_PART]->() RETURN count(r) AS n"))
        .isEqualTo(400);
  }

  @Test
  void whatWasEditedSinceItWasLookedAtIsToldAndNotChanged() {
    graph.run(
        """
        CREATE (:Person {key: 'p'})-[:KNOWS {strength: 0.5, editedBy: 'ada', editedAt: datetime()}]->(:Person {key: 'q'}),
          (:Person {key: 'r'})-[:KNOWS {strength: 0.5}]->(:Person {key: 's'})
        """);
    record Tie(Long index, Map<String, Object> properties) {}
    var rows =
        List.of(
            Map.of(
                "index",
                0,
                "from",
                "p",
                "to",
                "q",
                "identity",
                List.of(),
                "edited",
                "",
                "properties",
                Map.of("strength", 0.9, "load", "l")),
            Map.of(
                "index",
                1,
                "from",
                "s",
                "to",
                "r",
                "identity",
                List.of(),
                "edited",
                "",
                "properties",
                Map.of("strength", 0.9, "load", "l")));

    var edited =
        store.write(
            Cypher.named("loading/write/change-relationships"),
            Map.of(
                "type",
                "KNOWS",
                "from",
                "Person",
                "to",
                "Person",
                "undirected",
                true,
                "identity",
                List.of(),
                "owner",
                "from",
                "rows",
                rows),
            Tie.class);

    assertThat(edited).singleElement().extracting(Tie::index).isEqualTo(0L);
    assertThat(
            graph.run(
                "MATCH (a)-[t:KNOWS]->() RETURN a.key + ' ' + t.strength + ' ' + coalesce(t.load,"
                    + " 'none') AS tie ORDER BY tie"))
        .extracting("tie")
        .containsExactly("p 0.5 none", "r 0.9 l");
  }

  @Test
  void whoWasTakenForDeadWritesNothingMore() throws IOException {
    writeSet();

    var report =
        loader.load(
            request("reports"),
            (read, written, total) -> {
              if (written > 0) {
                graph.run("MATCH (load:Load) SET load.status = 'INTERRUPTED'");
              }
            });

    assertThat(report.status()).isEqualTo(LoadStatus.INTERRUPTED);
    assertThat(report.counts().relationshipsCreated()).isEmpty();
    assertThat(count("MATCH ()-[r]->() RETURN count(r) AS n")).isZero();
    assertThat(loader.load(request("reports"), Progress.NONE).counts().relationshipsCreated())
        .containsEntry("TAKES_PART", 2L * DEALS);
  }

  @Test
  void aLoadThatDiedGivesItsTurnAwayAndIsInterrupted() throws IOException {
    writeSet();
    graph.run(
        """
        CREATE (:Load {key: 'dead', source: 'a', by: 'b', status: 'RUNNING', process: '1@elsewhere@x', queuedAt: datetime() - duration('PT1H'), heartbeat: datetime() - duration('PT40S')}),
          (:Load {key: 'gone', source: 'a', by: 'b', status: 'WAITING', process: $PROCESS, queuedAt: datetime() - duration('PT1H'), heartbeat: datetime()}),
          (:Load {key: 'old', source: 'a', by: 'b', status: 'RUNNING'})
        """
            .replace("$PROCESS", "'" + LoadProcess.own().name().replaceAll("[^@]+$", "x") + "'"));

    var report = loader.load(request("reports"), Progress.NONE);

    assertThat(report.status()).isEqualTo(LoadStatus.FINISHED);
    assertThat(
            graph.run(
                "MATCH (l:Load {status: 'INTERRUPTED'}) RETURN l.key AS key, l.message AS message"
                    + " ORDER BY key"))
        .containsExactly(
            Map.of(
                "key",
                "dead",
                "message",
                "Interlock stopped before this load was done. What it had written stays; run again,"
                    + " it adds the rest."),
            Map.of(
                "key",
                "gone",
                "message",
                "Interlock stopped while this load was waiting; nothing was changed."),
            Map.of(
                "key",
                "old",
                "message",
                "Interlock stopped before this load was done. What it had written stays; run again,"
                    + " it adds the rest."));
  }

  @Test
  void oneThatLivesIsLeftAlone() {
    graph.run(
        """
        CREATE (:Load {key: 'slow', source: 'a', by: 'b', status: 'RUNNING', process: '1@elsewhere@x', heartbeat: datetime() - duration('PT20S')})
        """);
    journal.announce(new Announcement("mine", "a.csv", "interlock", "test", List.of()));

    journal.interruptDead();

    assertThat(graph.run("MATCH (l:Load) RETURN l.key + ' ' + l.status AS load ORDER BY load"))
        .hasToString("[{load=mine WAITING}, {load=slow RUNNING}]");
  }

  private void writeSet() throws IOException {
    var set = Files.createDirectories(folder.resolve("set"));
    Files.writeString(set.resolve("organizations.csv"), "key,name\nacme,Acme\nbolt,Bolt\n");
    Files.writeString(
        set.resolve("deals.csv"), rows("key,name\n", i -> "d%d,Deal %d\n".formatted(i, i)));
    Files.writeString(
        set.resolve("parties.csv"),
        rows(
            "deal_key,organization_key,role\n",
            i -> "d%d,acme,CUSTOMER\nd%d,bolt,LEAD\n".formatted(i, i)));
  }

  private static String rows(String header, java.util.function.IntFunction<String> row) {
    return IntStream.rangeClosed(1, DEALS)
        .mapToObj(row)
        .collect(Collectors.joining("", header, ""));
  }

  private LoadRequest request(String reports) {
    return new LoadRequest(List.of(folder.resolve("set")), null, "test", folder.resolve(reports));
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    var done = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      for (var result : threads.invokeAll(tasks)) {
        done.add(result.get());
      }
    }
    return done;
  }

  private long count(String query) {
    return (Long) graph.run(query).getFirst().get("n");
  }
}
