package org.interlock.graph;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * All rehearsals, one after the other in the background, when the application serves already. They
 * run by Spring's scheduler, which drops those that are left when the application closes.
 */
@Component
@ConditionalOnWebApplication
class Rehearsals {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

  private final ObjectProvider<Rehearsal> rehearsals;
  private final TaskScheduler background;

  Rehearsals(ObjectProvider<Rehearsal> rehearsals, TaskScheduler background) {
    this.rehearsals = rehearsals;
    this.background = background;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    background.schedule(this::run, Instant.now());
  }

  private void run() {
    rehearsals
        .orderedStream()
        .takeWhile(next -> !Thread.currentThread().isInterrupted())
        .forEach(Rehearsals::rehearse);
  }

  private static void rehearse(Rehearsal rehearsal) {
    try {
      rehearsal.rehearse();
    } catch (RuntimeException failed) {
      // Nobody waits for it; who asks the same hears of what is wrong.
      LOG.debug("A rehearsal failed", failed);
    }
  }
}
