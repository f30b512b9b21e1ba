package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class QueryPlansTest {

  private static final Cypher QUERY = new Cypher("some/query", "RETURN $keys");
  private static final Map<String, Object> SOME = Map.of("keys", List.of("o"));
  private static final Map<String, Object> MORE = Map.of("keys", List.of("p", "q"));
  private static final Map<String, Object> NONE = Map.of("keys", List.of());

  private final QueryPlans plans = new QueryPlans();

  @Test
  void letsOneAskAloneUntilTheQueryIsPlanned() throws InterruptedException {
    var other = new Thread(() -> plans.of(QUERY, MORE, () -> "the same plan"));

    plans.of(
        QUERY,
        SOME,
        () -> {
          other.start();
          while (other.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
          }
          return "planned";
        });

    assertThat(other.join(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void letsOthersAskMeanwhileWhoNeedAnotherPlan() {
    var both = new CyclicBarrier(2);
    try (var others = Executors.newSingleThreadExecutor()) {
      others.submit(() -> plans.of(QUERY, NONE, () -> meet(both)));

      assertThat(plans.of(QUERY, SOME, () -> meet(both))).isTrue();
    }
  }

  @Test
  void letsManyAskAtOnceWhenTheQueryIsPlanned() throws Exception {
    plans.of(QUERY, SOME, () -> "planned");
    var both = new CyclicBarrier(2);
    try (var others = Executors.newSingleThreadExecutor()) {
      var other = others.submit(() -> plans.of(QUERY, SOME, () -> meet(both)));

      assertThat(plans.of(QUERY, MORE, () -> meet(both))).isTrue();
      assertThat(other.get()).isTrue();
    }
  }

  @Test
  void letsAllOthersAskAtOnceIfItFails() throws Exception {
    assertThatThrownBy(() -> plans.of(QUERY, SOME, QueryPlansTest::fail)).hasMessage("no store");
    var both = new CyclicBarrier(2);
    try (var others = Executors.newSingleThreadExecutor()) {
      var other = others.submit(() -> plans.of(QUERY, SOME, () -> meet(both)));

      assertThat(plans.of(QUERY, MORE, () -> meet(both))).isTrue();
      assertThat(other.get()).isTrue();
    }
  }

  private static String fail() {
    throw new IllegalStateException("no store");
  }

  private static boolean meet(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
      return true;
    } catch (Exception alone) {
      return false;
    }
  }
}
