package org.interlock.loading.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.StoreTrouble;
import org.interlock.loading.LoadReport;
import org.interlock.loading.LoadRequest;
import org.interlock.loading.Loader;
import org.interlock.loading.NotLoadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Runs loads in the background, one at a time, in the order in which they came. */
@Component
class LoadQueue implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LoadQueue.class);
  private static final int MOST_WAITING = 5;
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  private final Loader loader;
  private final Loads loads;
  private final Uploads uploads;
  private final Environment settings;
  private final Map<String, LoadLine> live = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("loads").daemon().factory());

  LoadQueue(Loader loader, Loads loads, Uploads uploads, Environment settings) {
    this.loader = loader;
    this.loads = loads;
    this.uploads = uploads;
    this.settings = settings;
  }

  /** Loads what was sent as soon as it is its turn, and forgets the files if that succeeds. */
  void add(Upload upload) {
    add(upload, uploads.files(upload.key()), () -> uploads.delete(upload.key()));
  }

  /**
   * @throws InvalidInput if too many are waiting
   */
  void add(Upload upload, List<Path> files, Runnable done) {
    requireRoom();
    tell(upload, LoadLine.WAITING, null, 0, 0);
    worker.execute(() -> run(upload, files, done));
  }

  synchronized void requireRoom() {
    if (live.size() > MOST_WAITING) {
      throw new InvalidInput(
          "files",
          "%d loads are waiting already: try again when some are done.".formatted(MOST_WAITING));
    }
  }

  /** The loads that are waiting or running here, in their order. */
  synchronized List<LoadLine> live() {
    return List.copyOf(live.values());
  }

  synchronized Optional<LoadLine> live(String key) {
    return Optional.ofNullable(live.get(key));
  }

  private void run(Upload upload, List<Path> files, Runnable done) {
    try {
      var start = ZonedDateTime.now();
      tell(upload, LoadLine.RUNNING, start, 0, -1);
      var request =
          new LoadRequest(
              files, upload.mapping(), upload.encoding(), upload.by(), uploads.reports());
      var report =
          loader.load(
              upload.key(),
              request,
              (rows, total) -> tell(upload, LoadLine.RUNNING, start, rows, total));
      if (report.status().equals(LoadReport.FINISHED)) {
        done.run();
      }
    } catch (NotLoadable unusable) {
      loads.record(upload, LoadLine.FAILED, String.valueOf(unusable.getMessage()));
    } catch (RuntimeException failed) {
      log.error("Load {} failed", upload.key(), failed);
      loads.record(
          upload,
          LoadLine.FAILED,
          StoreTrouble.sentence(failed, settings)
              .orElse("Interlock made a mistake; its log says more."));
    } finally {
      forget(upload.key());
    }
  }

  private synchronized void tell(
      Upload upload, String status, @Nullable ZonedDateTime start, long done, long total) {
    live.put(
        upload.key(),
        new LoadLine(
            upload.key(),
            upload.source(),
            upload.mapping(),
            upload.by(),
            start,
            null,
            status,
            done,
            total,
            null,
            null,
            null));
  }

  private synchronized void forget(String key) {
    live.remove(key);
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdownNow();
    worker.awaitTermination(TO_STOP.toSeconds(), TimeUnit.SECONDS);
  }
}
