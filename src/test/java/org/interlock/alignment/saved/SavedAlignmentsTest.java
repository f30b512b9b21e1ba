package org.interlock.alignment.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.UnknownKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class SavedAlignmentsTest {

  @Autowired TestGraph given;
  @Autowired SavedAlignments saved;

  /** One as the first release of Interlock kept it: without a version. */
  @BeforeEach
  void oneOfAnEarlierRelease() throws IOException {
    given.is(
        """
        CREATE (:Alignment {key: 'alignment-1', name: 'Kept', deal: 'D1', question: '{"deal": "D1"}',
          answer: 'large', ensemble: 2, status: 'OPTIMAL', cost: 7, savedBy: 'ada',
          savedAt: datetime('2026-11-20T09:12:00Z')})
        """);
    given.bringUpToDate("V062__versions_of_users");
  }

  @AfterEach
  void nothing() {
    given.clear();
  }

  @Test
  void changesOneOfAnEarlierReleaseAndNothingElseOfIt() {
    assertThat(saved.rename("alignment-1", " A better\nname ")).isEqualTo("A better name");
    assertThat(saved.remove("alignment-1", "bob")).isEqualTo("A better name");
    assertThat(removal()).containsExactly(Map.of("by", "bob", "isNow", true));
    assertThatThrownBy(() -> saved.rename("alignment-1", "Too late"))
        .isInstanceOf(UnknownKey.class);
    assertThat(saved.restore("alignment-1")).isEqualTo("A better name");
    assertThatThrownBy(() -> saved.restore("alignment-1")).isInstanceOf(UnknownKey.class);

    assertThat(
            given.run(
                "MATCH (a:Alignment) RETURN a {.*, savedAt: toString(a.savedAt)} AS alignment"))
        .containsExactly(
            Map.of(
                "alignment",
                Map.ofEntries(
                    Map.entry("key", "alignment-1"),
                    Map.entry("version", 3L),
                    Map.entry("name", "A better name"),
                    Map.entry("deal", "D1"),
                    Map.entry("question", "{\"deal\": \"D1\"}"),
                    Map.entry("answer", "large"),
                    Map.entry("ensemble", 2L),
                    Map.entry("status", "OPTIMAL"),
                    Map.entry("cost", 7L),
                    Map.entry("savedBy", "ada"),
                    Map.entry("savedAt", "2026-11-20T09:12:00Z"))));
  }

  private List<Map<String, Object>> removal() {
    return given.run(
        "MATCH (a:Alignment) RETURN a.removedBy AS by,"
            + " abs(duration.inSeconds(a.removedAt, datetime()).seconds) < 60 AS isNow");
  }

  @Test
  void losesNoChangeOfTwoWhoChangeItAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var round = 0; round < 10; round++) {
        Callable<String> one = () -> saved.rename("alignment-1", "One");
        Callable<String> other = () -> saved.rename("alignment-1", "Other");

        assertThat(threads.invokeAll(List.of(one, other)))
            .allSatisfy(done -> assertThat(done.resultNow()).startsWith("O"));
      }
    }

    assertThat(given.run("MATCH (a:Alignment) RETURN a.version AS version"))
        .containsExactly(Map.of("version", 20L));
  }
}
