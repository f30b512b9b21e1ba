package org.interlock.loading.runs;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After a start: shows loads that were still waiting, and deletes files nobody needs any more. */
@Component
class Leftovers {

  private static final Duration KEPT = Duration.ofDays(14);

  private final Uploads uploads;
  private final Loads loads;

  Leftovers(Uploads uploads, Loads loads) {
    this.uploads = uploads;
    this.loads = loads;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tidy() {
    for (var key : uploads.keys()) {
      var load = loads.find(key);
      if (load.isEmpty()) {
        uploads.find(key).ifPresentOrElse(this::showAsInterrupted, () -> uploads.delete(key));
      } else if (!load.get().isLive() && isOver(load.get())) {
        uploads.delete(key);
      }
    }
  }

  private void showAsInterrupted(Upload upload) {
    loads.record(
        upload,
        LoadLine.INTERRUPTED,
        "Interlock stopped while this load was waiting; nothing was changed.");
  }

  private static boolean isOver(LoadLine load) {
    var end = load.finishedAt() == null ? load.startedAt() : load.finishedAt();
    return load.status().equals(LoadLine.FINISHED)
        || end == null
        || end.isBefore(ZonedDateTime.now().minus(KEPT));
  }
}
