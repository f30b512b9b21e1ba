package org.interlock.alignment.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.trust.TrustScore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class TrustIndexTest {

  private static final LocalDate TODAY = LocalDate.now();

  @Autowired TrustIndex standing;
  @Autowired TestGraph given;

  @Test
  void isReadOnceForAllWhoAskAtOnce() throws InterruptedException {
    given.is("CREATE (:Organization {key: 'o'})");
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<TrustIndex.Facts> asking = () -> standing.at(TODAY);

      assertThat(threads.invokeAll(Collections.nCopies(8, asking)).stream().map(Future::resultNow))
          .allSatisfy(facts -> assertThat(facts).isSameAs(standing.at(TODAY)));
    }
  }

  @Test
  void judgesTheFewOfWhomThereIsEvidenceAtOnce() {
    given.is(
        """
        CREATE (:Organization {key: 'o'})<-[:ABOUT]-(:Interaction {key: 'i', kind: 'PROMISE_KEPT', on: date()}),
          (:Organization {key: 'p'})<-[:ABOUT]-(:Interaction {key: 'j', kind: 'PROMISE_BROKEN', on: date()}),
          (:Organization {key: 'q'})
        """);
    var facts = standing.at(TODAY);

    facts.judge(List.of("q"));
    assertThat(facts.score("o")).as("nobody asked yet").isEqualTo(TrustScore.UNKNOWN);

    facts.judge(List.of("o"));
    assertThat(facts.score("o").value()).isGreaterThan(0.5);
    assertThat(facts.score("p").value()).isLessThan(0.5);
    assertThat(facts.score("q")).isEqualTo(TrustScore.UNKNOWN);
  }
}
