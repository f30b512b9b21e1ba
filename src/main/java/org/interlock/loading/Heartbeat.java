package org.interlock.loading;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a sign of life every second, however long the work between them takes. */
final class Heartbeat implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final Runnable beat;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("heartbeat").daemon().factory());

  Heartbeat(Runnable beat) {
    this.beat = beat;
    clock.scheduleWithFixedDelay(this::tryBeat, 1, 1, TimeUnit.SECONDS);
  }

  /** A beat that fails is no reason to stop the work or the beats. */
  private void tryBeat() {
    try {
      beat.run();
    } catch (RuntimeException | Error failed) {
      log.debug("A sign of life could not be given", failed);
    }
  }

  /** Gives the last sign, of the end. */
  @Override
  public void close() {
    clock.close();
    tryBeat();
  }
}
