package org.interlock.graph;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All rehearsals, one after the other on one thread, when the application serves already. */
@Component
@ConditionalOnWebApplication
class Rehearsals {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

  private final ObjectProvider<Rehearsal> rehearsals;
  private final Thread thread =
      Thread.ofPlatform().name("rehearsals").daemon().unstarted(this::run);
  private volatile boolean isClosing;

  Rehearsals(ObjectProvider<Rehearsal> rehearsals) {
    this.rehearsals = rehearsals;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.start();
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    isClosing = true;
    thread.interrupt();
  }

  private void run() {
    rehearsals.orderedStream().takeWhile(next -> !isClosing).forEach(Rehearsals::rehearse);
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
