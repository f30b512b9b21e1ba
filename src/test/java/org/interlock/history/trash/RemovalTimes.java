package org.interlock.history.trash;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Supplier;
import org.interlock.Interlock;
import org.interlock.history.ChangeAction;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.interlock.history.RecordKind;
import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The time and the memory that the removal of an organization with many offerings takes, and the
 * time of a history with 1,000 changes, on an embedded store of its own. By hand: {@code
 * RemovalTimes OFFERINGS}.
 */
final class RemovalTimes {

  private static final int RUNS = 20;

  private RemovalTimes() {}

  public static void main(String[] arguments) throws Exception {
    var data = Files.createTempDirectory("removal-times");
    try (var application =
        SpringApplication.run(
            Interlock.class,
            "--interlock.data=" + data,
            "--interlock.demo=false",
            "--server.port=0")) {
      fill(application.getBean(Driver.class), Integer.parseInt(arguments[0]));
      removals(application.getBean(RecordRemoval.class), application.getBean(Trash.class));
      history(
          application.getBean(History.class),
          new TransactionTemplate(application.getBean(PlatformTransactionManager.class)));
    }
  }

  private static void fill(Driver driver, int offerings) {
    try (var session = driver.session()) {
      session
          .run(
              """
              CREATE (:Organization {key: 'small', name: 'Small'}), (:Organization {key: 'large', name: 'Large'}), (:Connector {key: 'k', name: 'Modbus'})
              WITH 1 AS made
              UNWIND range(1, 100) AS number
              CREATE (:Capability {key: 'c' + number, name: 'Capability ' + number})
              """)
          .consume();
      session
          .run(
              """
              UNWIND range(1, $offerings) AS number
              CALL (number) {
                MATCH (o:Organization {key: CASE WHEN number <= 10 THEN 'small' ELSE 'large' END})
                MATCH (c:Capability {key: 'c' + (1 + number % 100)}), (k:Connector {key: 'k'})
                CREATE (o)-[:OFFERS {load: 'l'}]->(b:Offering {key: 'b' + number, name: 'Offering ' + number, source: 'synthetic', load: 'l'}),
                  (b)-[:PROVIDES {level: 0.5, load: 'l'}]->(c), (b)-[:CONNECTS_BY {load: 'l'}]->(k)
              } IN TRANSACTIONS OF 5000 ROWS
              """,
              Map.of("offerings", offerings))
          .consume();
    }
  }

  private static void removals(RecordRemoval removals, Trash trash) {
    for (var key : new String[] {"small", "small", "small", "large", "large"}) {
      var record = new RecordAddress(RecordKind.ORGANIZATION, key);
      timed(key + " preview", () -> removals.preview(record));
      var removal = timed(key + " remove", () -> removals.remove(record, "ada"));
      timed(key + " restore", () -> trash.restore(removal, "ada"));
    }
    var removal = removals.remove(new RecordAddress(RecordKind.ORGANIZATION, "large"), "ada");
    timed(
        "large for good",
        () -> {
          trash.removeForGood(removal, "root");
          return "";
        });
  }

  private static void history(History history, TransactionTemplate transactions) {
    var record = new RecordAddress(RecordKind.ORGANIZATION, "small");
    transactions.executeWithoutResult(
        status -> {
          for (int i = 0; i < 1000; i++) {
            history.record(
                RecordChange.by("ada", ChangeAction.CHANGED, record)
                    .from(Map.of("size", i), Map.of("size", i + 1)));
          }
        });
    for (int run = 0; run < RUNS; run++) {
      timed("history of 1,000, a page", () -> history.of(record, History.LATEST, 51));
    }
    timed("last editors", () -> history.lastEditors(record));
    timed("last editors", () -> history.lastEditors(record));
  }

  private static <T> T timed(String what, Supplier<T> work) {
    System.gc();
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
    var before = used();
    var started = System.nanoTime();
    var answer = work.get();
    var milliseconds = (System.nanoTime() - started) / 1_000_000.0;
    System.out.printf(
        "%-30s %,10.1f ms, heap %,d MB before, %,d MB at most%n",
        what, milliseconds, before >> 20, peak() >> 20);
    return answer;
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
