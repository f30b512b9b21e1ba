package org.interlock.loading.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign of life of a load, given every second with how far it is, however long the work between
 * takes. Its clock is its own: the application's scheduler may be busy for longer than a load may
 * be silent, and a command has none.
 */
public final class Heartbeat implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final LoadJournal journal;
  private final String key;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("heartbeat").daemon().factory());
  private volatile long read;
  private volatile long done;
  private volatile long total = -1;

  public Heartbeat(LoadJournal journal, String key) {
    this.journal = journal;
    this.key = key;
    clock.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  /** How far the load is: rows read, rows written, all rows. */
  public void at(long read, long done, long total) {
    this.read = read;
    this.done = done;
    this.total = total;
  }

  /** A beat that fails is no reason to stop the work or the beats. */
  private void beat() {
    try {
      journal.beat(key, read, done, total);
    } catch (RuntimeException | Error failed) {
      log.debug("A sign of life could not be given", failed);
    }
  }

  /** Gives the last sign, of the end; after that, and a second time, it is silent. */
  @Override
  public void close() {
    if (!clock.isShutdown()) {
      clock.close();
      beat();
    }
  }
}
