package org.interlock.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.interlock.graph.DiskFull;
import org.interlock.graph.StoreTrouble;
import org.interlock.graph.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.springframework.http.HttpStatus;

/** One store is opened for all the facts, since opening takes seconds. */
class EmbeddedStoreTest {

  @TempDir Path folder;

  private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);

  @Test
  void belongsToOneProcessAndToWhoHasItsPassword() throws Exception {
    Files.createDirectories(folder.resolve("neo4j"));
    Files.writeString(Files.createDirectories(folder.resolve("uploads")).resolve("of-before"), "");
    try (var store = store(folder, false)) {
      var access = store.access();

      assertThat(answers(access)).isTrue();
      assertThat(access.uri()).startsWith("bolt://127.0.0.1:");
      assertThat(permissions(folder)).isEqualTo("rwx------");
      assertThat(permissions(folder.resolve("neo4j"))).isEqualTo("rwx------");
      assertThat(permissions(folder.resolve("uploads/of-before"))).isEqualTo("rw-------");
      assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
      assertThat(permissions(folder.resolve("lock"))).isEqualTo("rw-------");
      assertThatThrownBy(() -> answers(new EmbeddedStore.Access(access.uri(), "neo4j", "wrong!!!")))
          .isInstanceOf(AuthenticationException.class);

      assertThatThrownBy(() -> store(folder, false).access())
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageStartingWith("Another Interlock is running on the data folder " + folder);

      try (var beside = store(folder, true)) {
        assertThat(beside.access()).isEqualTo(access);
        assertThat(beside.last(List.of("Person"))).as("another process notices").isEmpty();
      }
      assertThat(answers(access)).as("closing what was attached closes nothing").isTrue();
      tellsWhatChanged(store, access);
      plansAQueryForListsOfAnySize(access);
      writesNothingToAFullDisk(access);
      opensAgainAfterABreakdown(store, access);
      assertThat(folder.resolve("bolt")).hasContent(access.uri());
    }
    assertThat(folder.resolve("bolt")).doesNotExist();

    for (var wrong : List.of("", "wrong", "too short \0 \u00ff")) {
      Files.writeString(folder.resolve("password"), wrong, StandardCharsets.ISO_8859_1);
      try (var reopened = store(folder, false)) {
        assertThat(answers(reopened.access())).as("“%s” is replaced", wrong).isTrue();
      }
    }
    refusesAStoreOfANewerNeo4j();
    tearLog();
    Files.delete(folder.resolve("password"));
    try (var reopened = store(folder, false)) {
      assertThat(answers(reopened.access())).as("a lost password is replaced").isTrue();
      try (var driver = driver(reopened.access())) {
        assertThat(count(driver, "MATCH (p:Person) RETURN count(p) AS n")).isEqualTo(2);
      }
      assertThat(folder.resolve("neo4j/kept")).isDirectoryContaining("glob:**torn-*");
      Files.writeString(folder.resolve("bolt"), "localhost");
      assertThatThrownBy(() -> store(folder, true).access())
          .hasMessage(
              "The file %s/bolt is damaged: restart the Interlock that runs on this data folder."
                  .formatted(folder));
    }
  }

  private void refusesAStoreOfANewerNeo4j() throws IOException {
    var checkpoints = folder.resolve("neo4j/data/transactions/neo4j/checkpoint.0");
    var ours = Files.readAllBytes(checkpoints);
    var newer = ours.clone();
    // The version that wrote it is the first byte of each entry after the header.
    for (var entry = 128; entry < newer.length && newer[entry] != 0; entry += 232) {
      newer[entry] = 120;
    }
    Files.write(checkpoints, newer);

    assertThatThrownBy(() -> store(folder, false).access())
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("A newer Neo4j than that of this release wrote the data folder");
    Files.write(checkpoints, ours);
  }

  /** As a transaction does that meets a full disk in the midst of being written. */
  private void tearLog() throws IOException {
    var log = folder.resolve("neo4j/data/transactions/neo4j/neostore.transaction.db.0");
    var piece = new byte[600];
    // No version of Neo4j that is newer than this one.
    Arrays.fill(piece, (byte) 31);
    Files.write(log, piece, StandardOpenOption.APPEND);
  }

  private void writesNothingToAFullDisk(EmbeddedStore.Access access) {
    try (var driver = driver(access)) {
      driver.executableQuery("CREATE (:Load {key: 'l'})").execute();
      free.set(DataDisk.RESERVE - 1);

      assertThatThrownBy(() -> driver.executableQuery("CREATE (:Person)").execute())
          .satisfies(
              failed ->
                  assertThat(StoreTrouble.status(failed)).hasValue(HttpStatus.INSUFFICIENT_STORAGE))
          .satisfies(
              failed -> assertThat(StoreTrouble.sentence(failed)).hasValue(DiskFull.SENTENCE));
      assertThat(count(driver, "MATCH (p:Person) RETURN count(p) AS n")).isZero();
      driver.executableQuery("MATCH (l:Load) SET l.status = 'FAILED'").execute();
      assertThatThrownBy(
              () -> driver.executableQuery("MATCH (l:Load) SET l:Person, l.a = 1").execute())
          .hasMessageContaining(DiskFull.SENTENCE);

      free.set(DataDisk.LAST_RESERVE - 1);
      assertThatThrownBy(() -> driver.executableQuery("MATCH (l:Load) SET l.done = 1").execute())
          .hasMessageContaining(DiskFull.SENTENCE);

      free.set(Long.MAX_VALUE);
      driver.executableQuery("MATCH (l:Load) DETACH DELETE l").execute();
      assertThat(count(driver, "MATCH (l:Load) RETURN count(l) AS n")).isZero();
    }
  }

  private void opensAgainAfterABreakdown(EmbeddedStore store, EmbeddedStore.Access access)
      throws InterruptedException {
    var nothing = List.of("NEVER");
    try (var driver = driver(access)) {
      driver.executableQuery("CREATE (:Person {key: 'p'})").execute();
      var before = store.last(nothing).orElseThrow();
      free.set(0);
      store.breakDown(new IOException("No space left on device"));

      assertThatThrownBy(() -> driver.executableQuery("CREATE (:Person)").execute())
          .satisfies(
              failed ->
                  assertThat(StoreTrouble.status(failed)).hasValue(HttpStatus.SERVICE_UNAVAILABLE));
      Thread.sleep(3000);
      assertThat(store.isBroken()).as("it waits for room").isTrue();

      free.set(Long.MAX_VALUE);
      while (store.isBroken()) {
        Thread.sleep(100);
      }
      assertThat(store.last(nothing).orElseThrow())
          .as("all may have changed")
          .isGreaterThan(before);
      var people = store.last(List.of("Person")).orElseThrow();
      driver.executableQuery("CREATE (:Person {key: 'q'})").execute();
      assertThat(count(driver, "MATCH (p:Person) RETURN count(p) AS n")).isEqualTo(2);
      assertThat(store.last(List.of("Person")).orElseThrow()).isGreaterThan(people);
    }
  }

  private static void tellsWhatChanged(EmbeddedStore store, EmbeddedStore.Access access) {
    var people = List.of("KNOWS", "Person.key");
    var names = List.of("Organization", "Organization.name");
    try (var driver = driver(access)) {
      UnaryOperator<String> changed =
          statement -> {
            var before = List.of(store.last(people).orElseThrow(), store.last(names).orElseThrow());
            driver.executableQuery(statement).execute();
            return (store.last(people).orElseThrow() > before.getFirst() ? "people " : "")
                + (store.last(names).orElseThrow() > before.getLast() ? "names" : "");
          };

      assertThat(changed.apply("CREATE (:Organization {key: 'o', name: 'O'})")).isEqualTo("names");
      assertThat(changed.apply("CREATE (:Person {key: 'p'}), (:Person {key: 'q'})")).isEmpty();
      assertThat(changed.apply("MATCH (p:Person) SET p.name = 'P'")).isEmpty();
      assertThat(
              changed.apply(
                  "MATCH (p:Person {key: 'p'}), (q:Person {key: 'q'}) CREATE (p)-[:KNOWS]->(q)"))
          .isEqualTo("people ");
      assertThat(changed.apply("MATCH ()-[tie:KNOWS]->() SET tie.strength = 0.4"))
          .isEqualTo("people ");
      assertThat(changed.apply("MATCH ()-[tie:KNOWS]->() REMOVE tie.strength"))
          .isEqualTo("people ");
      assertThat(changed.apply("MATCH (p:Person {key: 'p'}) SET p.key = 'r'")).isEqualTo("people ");
      assertThat(changed.apply("MATCH (o:Organization) SET o.name = 'We'")).isEqualTo("names");
      assertThat(changed.apply("MATCH (o:Organization) RETURN o")).isEmpty();
      assertThat(changed.apply("MATCH (p:Person {key: 'q'}) DETACH DELETE p")).isEqualTo("people ");
      assertThat(changed.apply("MATCH (n) WHERE NOT n:SchemaFile DETACH DELETE n"))
          .isEqualTo("names");
    }
  }

  /** A plan that was made for a size would expect as many rows. */
  private static void plansAQueryForListsOfAnySize(EmbeddedStore.Access access) {
    try (var driver =
        GraphDatabase.driver(access.uri(), AuthTokens.basic(access.user(), access.password()))) {
      Function<Integer, Object> expected =
          size ->
              driver
                  .executableQuery("EXPLAIN UNWIND $keys AS key RETURN key")
                  .withParameters(Map.of("keys", Collections.nCopies(size, "o")))
                  .execute()
                  .summary()
                  .queryPlan()
                  .orElseThrow()
                  .arguments()
                  .get("EstimatedRows");

      assertThat(expected.apply(1_000)).isNotNull().isEqualTo(expected.apply(1));
    }
  }

  @Test
  void saysWhichFolderCannotBeUsed() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> store(file, false).access())
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("The data folder " + file + " can't be used");

    var lock = Files.createDirectories(folder.resolve("other/lock"));
    assertThatThrownBy(() -> store(lock.getParent(), false).access())
        .hasMessageStartingWith(
            "The data folder %s can't be used (%s: Is a directory)"
                .formatted(lock.getParent(), lock));
  }

  @Test
  void leavesAFolderOpenThatHoldsOtherThings() throws Exception {
    Files.createFile(folder.resolve("of-somebody-else"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
    Files.createDirectories(folder.resolve("neo4j/logs"));
    Files.setPosixFilePermissions(
        folder.resolve("neo4j"), PosixFilePermissions.fromString("rwxr-xr-x"));

    try (var taken = new DataFolder(folder, new DataDisk(free::get))) {
      assertThat(taken.lock()).isTrue();

      assertThat(permissions(folder)).isEqualTo("rwxr-x---");
      assertThat(permissions(folder.resolve("neo4j"))).isEqualTo("rwx------");
      assertThat(permissions(folder.resolve("neo4j/logs"))).isEqualTo("rwx------");
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private EmbeddedStore store(Path data, boolean attach) {
    return new EmbeddedStore(new StoreSettings(data, "64m", attach), new DataDisk(free::get));
  }

  private static Driver driver(EmbeddedStore.Access access) {
    return GraphDatabase.driver(access.uri(), AuthTokens.basic(access.user(), access.password()));
  }

  private static int count(Driver driver, String query) {
    return driver.executableQuery(query).execute().records().getFirst().get("n").asInt();
  }

  private static boolean answers(EmbeddedStore.Access access) {
    try (var driver = driver(access);
        var session = driver.session()) {
      return session.run("RETURN true AS answer").single().get("answer").asBoolean();
    }
  }
}
