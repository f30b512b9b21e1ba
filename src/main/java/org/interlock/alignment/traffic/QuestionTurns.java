package org.interlock.alignment.traffic;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where questions take turns: so many are worked on at once, each on the thread of its request, and
 * share the cores as the operating system shares them; the next ones wait in order. The work of a
 * question stops when its client has closed the connection.
 */
@Component
public class QuestionTurns {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LOOK_MS = 250;

  private final int most;
  private final Semaphore free;
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("questions-watch").factory());

  QuestionTurns(@Value("${interlock.questions:24}") int most) {
    this.most = most;
    this.free = new Semaphore(most, true);
    watch.setRemoveOnCancelPolicy(true);
  }

  @PreDestroy
  void close() {
    watch.shutdownNow();
  }

  /** How many questions are worked on now. */
  public int taken() {
    return most - free.availablePermits();
  }

  /**
   * Does the work of a question when it is its turn.
   *
   * @throws TooManyQuestions if it waited in vain, or the memory of the store is full
   * @throws Withdrawn if nobody waits for the answer any more, whatever the work came to
   */
  public <T> T take(Supplier<T> work) {
    var turn = new Turn(ClientConnection.ofThisRequest(), Thread.currentThread());
    var look = watch.scheduleWithFixedDelay(turn::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    try {
      return inOrder(work);
    } finally {
      look.cancel(false);
      turn.end();
    }
  }

  private <T> T inOrder(Supplier<T> work) {
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyQuestions(PATIENCE);
      }
    } catch (InterruptedException whileWaiting) {
      throw new QuestionWithdrawn();
    }
    try {
      return work.get();
    } catch (TransientException full) {
      throw taken() > 1 ? new TooManyQuestions(PATIENCE) : full;
    } finally {
      free.release();
    }
  }

  /** A question that waits or is worked on. */
  private static final class Turn {

    private final ClientConnection connection;
    private final Thread thread;
    private boolean over;

    Turn(ClientConnection connection, Thread thread) {
      this.connection = connection;
      this.thread = thread;
    }

    synchronized void look() {
      if (!over && connection.isClosed()) {
        over = true;
        thread.interrupt();
      }
    }

    /** Leaves the thread to its next request without an interrupt. */
    synchronized void end() {
      over = true;
      if (Thread.interrupted()) {
        throw new QuestionWithdrawn();
      }
    }
  }
}
