package org.interlock.trust;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.interlock.graph.Graph;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Prints how long the warm paths of a synthetic graph take: so many persons, two at each
 * organization, so many random ties of each. Run it by hand: {@code WarmPathTimes 50000 5 folder
 * [file of an older query to compare with]}.
 */
final class WarmPathTimes {

  private static final Label PERSON = Label.label("Person");
  private static final Label ORGANIZATION = Label.label("Organization");
  private static final RelationshipType WORKS_AT = RelationshipType.withName("WORKS_AT");
  private static final RelationshipType KNOWS = RelationshipType.withName("KNOWS");
  private static final int BATCH = 50_000;

  private WarmPathTimes() {}

  public static void main(String[] arguments) throws IOException {
    var persons = Integer.parseInt(arguments[0]);
    var ties = Integer.parseInt(arguments[1]);
    var folder = Path.of(arguments[2]);
    var isNew = !Files.exists(folder);
    var neo4j =
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 1L << 30)
            .build();
    try {
      var store = neo4j.database(DEFAULT_DATABASE_NAME);
      if (isNew) {
        var started = System.nanoTime();
        fill(store, persons, ties);
        System.out.printf("Written in %d ms%n", since(started));
      }
      try (var driver = GraphDatabase.driver("bolt://127.0.0.1:" + port(store))) {
        measure(driver, persons);
        if (arguments.length > 3) {
          measureOld(driver, persons, Files.readString(Path.of(arguments[3])));
        }
      }
    } finally {
      neo4j.shutdown();
    }
  }

  private static int port(GraphDatabaseService store) {
    return ((GraphDatabaseAPI) store)
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  private static void measure(Driver driver, int persons) {
    var graph = new Graph(driver);
    for (var organizations : new int[] {1, 10, 100, 1, 10, 100}) {
      var before = memory();
      var started = System.nanoTime();
      var network = RingReader.around(home(organizations), graph, LocalDate.now());
      var read = since(started);
      var kept = memory() - before;
      started = System.nanoTime();
      var warmth = WarmSearch.in(network);
      System.out.printf(
          "%d people at home reach %d people at %d organizations by %d ties (%d MB): read %d ms,"
              + " searched %d ms%n",
          2 * organizations,
          network.people.size(),
          warmth.size(),
          network.ties.size(),
          kept >> 20,
          read,
          since(started));
    }
    var paths = new WarmPaths(graph, Clock.systemDefaultZone());
    paths.from(home(1));
    var times =
        IntStream.range(0, 2000)
            .mapToLong(
                i -> {
                  var started = System.nanoTime();
                  paths.from(home(1));
                  return (System.nanoTime() - started) / 1000;
                })
            .sorted()
            .toArray();
    System.out.printf("Asked again: median %d µs, p95 %d µs%n", times[1000], times[1900]);
    var warmth = paths.from(home(10));
    var asked = new Random(7).ints(5000, 0, persons / 2).mapToObj(i -> "o" + i).toList();
    var trust = new Trust(graph, Clock.systemDefaultZone());
    var trusted =
        IntStream.range(0, 30)
            .mapToLong(
                i -> {
                  var started = System.nanoTime();
                  trust.of(asked);
                  return (System.nanoTime() - started) / 1000;
                })
            .sorted()
            .toArray();
    System.out.printf(
        "Trust in 5000 organizations without evidence: best %d µs, median %d µs%n",
        trusted[0], trusted[15]);
    for (var i = 0; i < 5; i++) {
      var started = System.nanoTime();
      var sum = asked.stream().mapToDouble(warmth::strength).sum();
      var strengths = (System.nanoTime() - started) / 1000;
      started = System.nanoTime();
      var length = asked.stream().mapToInt(key -> warmth.to(key).people().size()).sum();
      System.out.printf(
          "5000 strengths %d µs, 5000 paths %d µs (%.3f, %d)%n",
          strengths, (System.nanoTime() - started) / 1000, sum, length);
    }
  }

  private static void measureOld(Driver driver, int persons, String query) {
    var asked = new Random(7).ints(5000, 0, persons / 2).mapToObj(i -> "o" + i).distinct().toList();
    var graph = new Graph(driver);
    for (var organizations : new int[] {1, 10, 1, 10}) {
      var started = System.nanoTime();
      var different = 0;
      var warmth = WarmSearch.in(RingReader.around(home(organizations), graph, LocalDate.now()));
      var now = since(started);
      started = System.nanoTime();
      try (var session = driver.session()) {
        var parameters =
            Map.<String, Object>of(
                "home", home(organizations), "organizations", asked, "today", LocalDate.now());
        var rows = session.run(query, parameters).list();
        var old = since(started);
        for (var row : rows) {
          var path = warmth.to(row.get("organization").asString());
          var people = row.get("people").asList(value -> value.asString());
          different += people.equals(path.people()) ? 0 : 1;
        }
        System.out.printf(
            "%d people at home, 5000 organizations: old query %d ms, now %d ms; %d of %d paths"
                + " differ%n",
            2 * organizations, old, now, different, rows.size());
      }
    }
  }

  private static List<String> home(int organizations) {
    return IntStream.range(0, organizations).mapToObj(i -> "o" + i).toList();
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
          var person = tx.getNodeByElementId(people[i]);
          for (var tie = 0; tie < ties; tie++) {
            var other = tx.getNodeByElementId(people[random.nextInt(persons)]);
            var knows = person.createRelationshipTo(other, KNOWS);
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

  private static long since(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }
}
