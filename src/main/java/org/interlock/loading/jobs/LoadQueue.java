package org.interlock.loading.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.StoreTrouble;
import org.interlock.loading.LoadRequest;
import org.interlock.loading.Loader;
import org.interlock.loading.Progress;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.journal.LoadStatus;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.SourceFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs the loads of this server in the background. Each waits for its turn with all loads on the
 * store, those of other processes too.
 */
@Component
public class LoadQueue implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LoadQueue.class);
  private static final int MOST_WAITING = 5;
  private static final Duration TO_STOP = Duration.ofSeconds(5);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final Loader loader;
  private final LoadJournal journal;
  private final Uploads uploads;
  private final Environment settings;
  private final Map<String, Upload> live = new LinkedHashMap<>();
  private final SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("load-");

  LoadQueue(Loader loader, LoadJournal journal, Uploads uploads, Environment settings) {
    this.loader = loader;
    this.journal = journal;
    this.uploads = uploads;
    this.settings = settings;
    workers.setDaemon(true);
    workers.setCancelRemainingTasksOnClose(true);
    workers.setTaskTerminationTimeout(TO_STOP.toMillis());
  }

  /** Loads what was sent as soon as it is its turn, and forgets the files if that succeeds. */
  void add(Upload upload, SourceFiles opened) {
    add(upload, uploads.files(upload.key()), opened, () -> uploads.delete(upload.key()));
  }

  /**
   * @param done runs when the load has succeeded
   * @throws InvalidInput if too many are waiting
   */
  public void add(Upload upload, List<Path> files, Runnable done) {
    add(upload, files, new SourceFiles(upload.encoding()), done);
  }

  private void add(Upload upload, List<Path> files, SourceFiles opened, Runnable done) {
    requireRoom();
    var request =
        new LoadRequest(files, upload.mapping(), upload.encoding(), upload.by(), uploads.reports());
    loader.announce(upload.key(), upload.source(), upload.mapping(), request);
    remember(upload);
    workers.execute(() -> run(upload, request, opened, done));
  }

  synchronized void requireRoom() {
    if (live.size() > MOST_WAITING) {
      throw new InvalidInput(
          "files",
          "%d loads are waiting already: try again when some are done.".formatted(MOST_WAITING));
    }
  }

  /** What is waiting or running here, in the order in which it came. */
  public synchronized List<Upload> live() {
    return List.copyOf(live.values());
  }

  private void run(Upload upload, LoadRequest request, SourceFiles opened, Runnable done) {
    try {
      var report = loader.load(upload.key(), request, opened, Progress.NONE);
      if (report.isFinished()) {
        done.run();
      }
    } catch (NotLoadable unusable) {
      recordFailure(upload, String.valueOf(unusable.getMessage()));
    } catch (RuntimeException | Error failed) {
      log.error("Load {} failed", upload.key(), failed);
      recordFailure(
          upload,
          StoreTrouble.sentence(failed, settings)
              .orElse("Interlock made a mistake; its log says more."));
    } finally {
      forget(upload.key());
    }
  }

  /** As soon as the store takes it: what broke the load off may have broken the store down. */
  private void recordFailure(Upload upload, String sentence) {
    while (workers.isActive()) {
      try {
        journal.recordUnfinished(upload.announcement(), LoadStatus.FAILED, sentence);
        return;
      } catch (RuntimeException failed) {
        if (StoreTrouble.status(failed).isEmpty()) {
          throw failed;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private synchronized void remember(Upload upload) {
    live.put(upload.key(), upload);
  }

  private synchronized void forget(String key) {
    live.remove(key);
  }

  /** Interrupts the loads while the store they write to is still open. */
  @Override
  public void destroy() {
    workers.close();
  }
}
