package org.interlock.loading.jobs;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.journal.LoadRecord;
import org.interlock.loading.journal.LoadStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows loads that died, of this and of other processes; after a start deletes files nobody needs
 * any more.
 */
@Component
class Leftovers {

  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
  private static final Duration KEPT = Duration.ofDays(14);

  private final Uploads uploads;
  private final LoadJournal journal;

  Leftovers(Uploads uploads, LoadJournal journal) {
    this.uploads = uploads;
    this.journal = journal;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(1)
  void tidy() {
    journal.interruptDead();
    for (var key : uploads.keys()) {
      var load = journal.find(key);
      if (load.isEmpty()) {
        uploads.find(key).ifPresentOrElse(this::showAsInterrupted, () -> uploads.delete(key));
      } else if (!load.get().status().isLive() && isOver(load.get())) {
        uploads.delete(key);
      }
    }
  }

  /** A load of another process may die at any time. */
  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
  void watch() {
    try {
      journal.interruptDead();
    } catch (RuntimeException away) {
      log.debug("The store can't tell which loads live", away);
    }
  }

  private void showAsInterrupted(Upload upload) {
    journal.recordUnfinished(
        upload.announcement(),
        LoadStatus.INTERRUPTED,
        "Interlock stopped while this load was waiting; nothing was changed.");
  }

  private static boolean isOver(LoadRecord load) {
    var end = load.finishedAt() == null ? load.startedAt() : load.finishedAt();
    return load.isFinished() || end == null || end.isBefore(ZonedDateTime.now().minus(KEPT));
  }
}
