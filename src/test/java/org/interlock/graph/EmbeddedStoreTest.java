package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

/** One store is opened for all the facts, since opening takes seconds. */
class EmbeddedStoreTest {

  @TempDir Path folder;

  @Test
  void belongsToOneProcessAndToWhoHasItsPassword() throws Exception {
    try (var store = new EmbeddedStore(settings(folder, false))) {
      var access = store.access();

      assertThat(answers(access)).isTrue();
      assertThat(access.uri()).startsWith("bolt://127.0.0.1:");
      assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThatThrownBy(() -> answers(new EmbeddedStore.Access(access.uri(), "neo4j", "wrong!!!")))
          .isInstanceOf(AuthenticationException.class);

      assertThatThrownBy(() -> new EmbeddedStore(settings(folder, false)).access())
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageStartingWith("Another Interlock is running on the data folder " + folder);

      try (var beside = new EmbeddedStore(settings(folder, true))) {
        assertThat(beside.access()).isEqualTo(access);
      }
      assertThat(answers(access)).as("closing what was attached closes nothing").isTrue();
      tellsWhatChanged(store, access);
      plansAQueryForListsOfAnySize(access);
      assertThat(folder.resolve("bolt")).hasContent(access.uri());
    }
    assertThat(folder.resolve("bolt")).doesNotExist();

    Files.delete(folder.resolve("password"));
    try (var reopened = new EmbeddedStore(settings(folder, false))) {
      assertThat(answers(reopened.access())).as("a lost password is replaced").isTrue();
    }
  }

  private static void tellsWhatChanged(EmbeddedStore store, EmbeddedStore.Access access) {
    var journal = store.journal().orElseThrow();
    var people = List.of("KNOWS", "Person.key");
    var names = List.of("Organization", "Organization.name");
    try (var driver =
        GraphDatabase.driver(access.uri(), AuthTokens.basic(access.user(), access.password()))) {
      UnaryOperator<String> changed =
          statement -> {
            var before = List.of(journal.stamp(people), journal.stamp(names));
            driver.executableQuery(statement).execute();
            return (journal.stamp(people) > before.getFirst() ? "people " : "")
                + (journal.stamp(names) > before.getLast() ? "names" : "");
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

    assertThatThrownBy(() -> new EmbeddedStore(settings(file, false)).access())
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("The data folder " + file + " can't be used");
  }

  private static StoreSettings settings(Path folder, boolean attach) {
    return new StoreSettings(folder, "64m", attach);
  }

  private static boolean answers(EmbeddedStore.Access access) {
    try (var driver =
            GraphDatabase.driver(access.uri(), AuthTokens.basic(access.user(), access.password()));
        var session = driver.session()) {
      return session.run("RETURN true AS answer").single().get("answer").asBoolean();
    }
  }
}
