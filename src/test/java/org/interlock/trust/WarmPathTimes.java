package org.interlock.trust;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.interlock.TestStore;
import org.interlock.graph.Graph;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time that the warm paths of a synthetic graph take: so many persons, two at each
 * organization, so many random ties of each; the store is filled once and kept under {@code
 * target/warm-paths}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class WarmPathTimes {

  private static final Label PERSON = Label.label("Person");
  private static final Label ORGANIZATION = Label.label("Organization");
  private static final RelationshipType WORKS_AT = RelationshipType.withName("WORKS_AT");
  private static final RelationshipType KNOWS = RelationshipType.withName("KNOWS");
  private static final int BATCH = 50_000;

  @Param("50000")
  int persons;

  @Param("5")
  int ties;

  /** How many organizations are home. */
  @Param({"1", "10", "100"})
  int home;

  private DatabaseManagementService neo4j;
  private Driver driver;
  private Graph graph;
  private WarmPaths paths;
  private Trust trust;
  private List<String> ours;
  private List<String> asked;
  private TieNetwork reach;
  private Warmth warmth;

  @Setup
  public void open() {
    var folder = Path.of("target", "warm-paths", persons + "-" + ties).toAbsolutePath();
    var isNew = !Files.exists(folder);
    neo4j = TestStore.open(folder, 0);
    if (isNew) {
      fill(neo4j.database(DEFAULT_DATABASE_NAME), persons, ties);
    }
    driver = GraphDatabase.driver("bolt://127.0.0.1:" + TestStore.port(neo4j));
    graph = new Graph(driver);
    paths = new WarmPaths(graph, Clock.systemDefaultZone());
    trust = new Trust(graph, Clock.systemDefaultZone());
    ours = IntStream.range(0, home).mapToObj(i -> "o" + i).toList();
    asked = new Random(7).ints(5000, 0, persons / 2).mapToObj(i -> "o" + i).toList();
    var before = memory();
    reach = RingReader.around(ours, graph, LocalDate.now());
    var kept = memory() - before;
    warmth = paths.from(ours);
    System.out.printf(
        "%d people at home reach %d people at %d organizations by %d ties (%d MB)%n",
        2 * home, reach.people.size(), warmth.size(), reach.ties.size(), kept >> 20);
  }

  @TearDown
  public void close() {
    driver.close();
    neo4j.shutdown();
  }

  @Benchmark
  public Object read() {
    return RingReader.around(ours, graph, LocalDate.now());
  }

  @Benchmark
  public Warmth search() {
    return WarmSearch.in(reach);
  }

  @Benchmark
  public Warmth askAgain() {
    return paths.from(ours);
  }

  @Benchmark
  public double strengthsOf5000() {
    return asked.stream().mapToDouble(warmth::strength).sum();
  }

  @Benchmark
  public int pathsTo5000() {
    return asked.stream().mapToInt(key -> warmth.to(key).people().size()).sum();
  }

  /** In organizations without evidence. */
  @Benchmark
  public Object trustIn5000() {
    return trust.of(asked);
  }

  private static void fill(GraphDatabaseService store, int persons, int ties) {
    try (var tx = store.beginTx()) {
      for (var label : List.of(PERSON, ORGANIZATION)) {
        tx.schema().constraintFor(label).assertPropertyIsUnique("key").create();
      }
      tx.commit();
    }
    var organizations = nodes(store, ORGANIZATION, "o", persons / 2);
    var people = nodes(store, PERSON, "p", persons);
    var random = new Random(42);
    inBatches(
        store,
        persons,
        (tx, i) ->
            tx.getNodeByElementId(people[i])
                .createRelationshipTo(tx.getNodeByElementId(organizations[i / 2]), WORKS_AT));
    inBatches(
        store,
        persons,
        (tx, i) -> {
          var one = tx.getNodeByElementId(people[i]);
          for (var tie = 0; tie < ties; tie++) {
            var other = tx.getNodeByElementId(people[random.nextInt(persons)]);
            var knows = one.createRelationshipTo(other, KNOWS);
            knows.setProperty("strength", (random.nextInt(90) + 5) / 100.0);
            knows.setProperty("lastContact", LocalDate.of(2026, 1, 1 + random.nextInt(28)));
          }
        });
  }

  private static String[] nodes(GraphDatabaseService store, Label label, String prefix, int count) {
    var ids = new String[count];
    inBatches(
        store,
        count,
        (tx, i) -> {
          var node = tx.createNode(label);
          node.setProperty("key", prefix + i);
          ids[i] = node.getElementId();
        });
    return ids;
  }

  private interface Step {
    void take(org.neo4j.graphdb.Transaction tx, int i);
  }

  private static void inBatches(GraphDatabaseService store, int count, Step step) {
    for (var from = 0; from < count; from += BATCH) {
      try (var tx = store.beginTx()) {
        for (var i = from; i < Math.min(count, from + BATCH); i++) {
          step.take(tx, i);
        }
        tx.commit();
      }
    }
  }

  private static long memory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
