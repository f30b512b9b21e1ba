package org.interlock.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final String HERE = "192.0.2.1";

  private final Attempts attempts = new Attempts();
  private final AtomicInteger checks = new AtomicInteger();

  @Test
  void makesOnlyTheOneWaitWhoPresentsWrongOnes() {
    for (var i = 0; i < 5; i++) {
      wrong("ada", HERE);
    }

    assertThatThrownBy(() -> right("ada", HERE)).isInstanceOf(TooManyAttempts.class);
    right("ada", "192.0.2.2");
    right("bob", HERE);
    assertThat(checks).hasValue(7);
  }

  @Test
  void clearsWhatCameBeforeARightOne() {
    for (var i = 0; i < 12; i++) {
      wrong("ada", HERE);
      right("ada", HERE);
    }
  }

  @Test
  void isNotOvertakenByParallelGuesses() throws Exception {
    inParallel(100, () -> refused("ada", HERE));

    assertThat(checks).hasValue(5);
  }

  @Test
  void countsAWholeNetworkOfTheSixthVersionAsOneAddress() {
    for (var i = 0; i < 5; i++) {
      wrong("ada", "2001:db8:0:1::" + i);
    }

    assertThatThrownBy(() -> right("ada", "2001:db8:0:1::9")).isInstanceOf(TooManyAttempts.class);
    right("ada", "2001:db8:0:2::9");
  }

  @Test
  void letsRightOnesThroughFromAnAddressThatTriesManyNames() {
    for (var i = 0; i < 20; i++) {
      wrong("name " + i, HERE);
    }

    assertThat(refused("name 7", HERE)).as("it just failed").isTrue();
    assertThat(checks).as("and isn't looked at").hasValue(20);
    assertThat(refused("unknown", HERE)).as("as if it were not looked at").isTrue();
    assertThat(checks).as("but it is").hasValue(21);
    right("ada", HERE);
    right("bob", HERE);
  }

  @Test
  void holdsFewThreadsForAnAddressThatTriesManyNames() throws Exception {
    for (var i = 0; i < 20; i++) {
      wrong("name " + i, HERE);
    }
    var looking = new CountDownLatch(1);
    var refused = new CountDownLatch(50);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(
          () ->
              attempts.limited(
                  "slow",
                  HERE,
                  () -> {
                    looking.countDown();
                    await(refused);
                    return Optional.of("in");
                  }));
      looking.await();
      for (var i = 0; i < 50; i++) {
        var name = "other " + i;
        threads.submit(
            () -> {
              refused(name, HERE);
              refused.countDown();
            });
      }
    }
    assertThat(checks).as("none but the slow one was looked at").hasValue(20);
  }

  @Test
  void limitsGuessesFromManyAddressesButNotWhereItWasRightBefore() {
    right("ada", HERE);
    var tried = 0;
    while (!refused("ada", "198.51.100." + tried / 3)) {
      assertThat(++tried).as("the bucket refills slower than this").isLessThan(110);
    }

    assertThat(tried).isBetween(100, 109);
    right("ada", HERE);
    right("bob", "198.51.100.1");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void inParallel(int threads, Callable<Boolean> task) throws Exception {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < threads; i++) {
      tasks.add(task);
    }
    try (var executor = Executors.newFixedThreadPool(threads)) {
      executor.invokeAll(tasks);
    }
  }

  private void right(String name, String address) {
    assertThat(attempts.limited(name, address, () -> looked(Optional.of("in")))).hasValue("in");
  }

  private void wrong(String name, String address) {
    assertThat(attempts.limited(name, address, () -> looked(Optional.empty()))).isEmpty();
  }

  /** Whether a wrong password was answered with how long to wait. */
  private boolean refused(String name, String address) {
    try {
      wrong(name, address);
      return false;
    } catch (TooManyAttempts refused) {
      assertThat(refused.seconds()).isPositive();
      return true;
    }
  }

  private Optional<String> looked(Optional<String> found) {
    checks.incrementAndGet();
    return found;
  }
}
