package org.interlock.alignment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.interlock.alignment.cost.TrustIndex;
import org.interlock.alignment.supply.Shelves;
import org.interlock.alignment.supply.Stock;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.trust.WarmPaths;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Reads in the background what the next question will need, after the start and after changes, so
 * that nobody waits for it. A graph that is being changed is left alone until it is quiet.
 */
@Component
@ConditionalOnWebApplication
class ReadAhead {

  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int BATCH = 25;

  private final Shelves shelves;
  private final TrustIndex trustIndex;
  private final WarmPaths warmPaths;
  private final HomeOrganizations home;
  private final Clock clock;
  private final TaskScheduler background;
  private volatile boolean isClosing;
  private @Nullable Stock seen;
  private @Nullable Stock filled;

  ReadAhead(
      Shelves shelves,
      TrustIndex trustIndex,
      WarmPaths warmPaths,
      HomeOrganizations home,
      Clock clock,
      TaskScheduler background) {
    this.shelves = shelves;
    this.trustIndex = trustIndex;
    this.warmPaths = warmPaths;
    this.home = home;
    this.clock = clock;
    this.background = background;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    background.scheduleWithFixedDelay(this::tryToRead, PAUSE);
  }

  /** The scheduler ends the task; the pauses within it end early. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    isClosing = true;
  }

  private void tryToRead() {
    try {
      read();
    } catch (Neo4jException | IllegalStateException unavailable) {
      // Whoever asks next hears of it; the driver may be closed before this has ended.
    } catch (RuntimeException | Error failed) {
      LOG.warn("Nothing could be read ahead: {}", failed.toString());
    }
  }

  private void read() {
    var today = LocalDate.now(clock);
    var us = home.keys();
    if (us.isEmpty()) {
      return;
    }
    var stock = shelves.stock();
    var isQuiet = seen == null || seen == stock;
    seen = stock;
    if (isQuiet) {
      warmPaths.from(us);
      trustIndex.at(today).judgeAll();
      if (filled != stock) {
        fill(stock);
        filled = stock;
      }
    }
  }

  /** The capabilities that most provide first. Takes half of the time, to leave some to others. */
  private void fill(Stock stock) {
    var capabilities = stock.taxonomy().byProviders();
    for (var from = 0; from < capabilities.size() && !isClosing; from += BATCH) {
      var started = System.nanoTime();
      var some = capabilities.subList(from, Math.min(capabilities.size(), from + BATCH));
      if (!stock.fill(List.copyOf(some)) || shelves.stock() != stock) {
        return;
      }
      LockSupport.parkNanos(System.nanoTime() - started);
    }
  }
}
