package org.interlock.graph.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.interlock.graph.GraphChanges;
import org.interlock.graph.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Neo4j Community inside this process, on a free loopback port, with a password of its own. It
 * starts in the background while the application context starts; who needs it waits for {@link
 * #access()}. A store that another process has open is attached to if the settings say so.
 *
 * <p>A Neo4j that broke down, mostly because its disk was full, is replaced by another one on the
 * same port as soon as there is room again, so that the driver finds it by itself.
 */
final class EmbeddedStore implements GraphChanges, AutoCloseable {

  /** How to reach the store. */
  record Access(String uri, String user, String password) {}

  private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);

  /** How long a process that just took the folder may need until its store answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final DataFolder folder;
  private final DataDisk disk;
  private final StoreSettings settings;
  private final Journal journal;
  private final CompletableFuture<Access> starting;
  private final AtomicBoolean broken = new AtomicBoolean();
  private volatile boolean isAttached;
  private volatile boolean closed;
  private volatile @Nullable Engine engine;
  private int port;

  EmbeddedStore(StoreSettings settings, DataDisk disk) {
    this.settings = settings;
    this.disk = disk;
    this.folder = new DataFolder(settings.data(), disk);
    this.journal = new Journal(disk);
    this.starting =
        CompletableFuture.supplyAsync(this::start, start -> inBackground("store-start", start));
  }

  /**
   * Waits until the store can be reached.
   *
   * @throws StoreUnavailable if it can't
   */
  Access access() {
    try {
      return starting.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof StoreUnavailable unavailable) {
        throw unavailable;
      }
      throw failed;
    }
  }

  @Override
  public OptionalLong last(Collection<String> parts) {
    access();
    return isAttached ? OptionalLong.empty() : OptionalLong.of(journal.stamp(parts));
  }

  /** Whether it broke down and isn't open again yet. */
  boolean isBroken() {
    return broken.get();
  }

  private static void inBackground(String name, Runnable task) {
    Thread.ofPlatform().name(name).daemon().start(task);
  }

  private Access start() {
    if (folder.lock()) {
      return open();
    }
    if (settings.attach()) {
      return attach();
    }
    throw folder.inUse();
  }

  private Access attach() {
    for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); pause()) {
      var address = folder.boltAddress();
      if (address.isPresent()) {
        isAttached = true;
        return new Access(address.get(), Engine.USER, folder.password().orElseThrow(folder::inUse));
      }
    }
    throw folder.inUse();
  }

  private static void pause() {
    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
  }

  private Access open() {
    try {
      var password = folder.isNew() ? Optional.of(initialPassword()) : folder.password();
      var opened = openEngine();
      port = opened.port();
      var address = "bolt://127.0.0.1:" + port;
      var right = password.filter(opened::accepts).orElseGet(() -> replacePassword(opened));
      folder.writeBoltAddress(address);
      watch(opened);
      return new Access(address, Engine.USER, right);
    } catch (RuntimeException | Error failed) {
      closeAll();
      throw OpenFailure.explain(failed, folder);
    }
  }

  private Engine openEngine() {
    var opened = readable();
    opened.tell(journal, this::breakDown);
    engine = opened;
    return opened;
  }

  /**
   * A disk that was full, or failed, leaves the transaction that met it in pieces at the end of the
   * transaction log, and Neo4j then doesn't open the store any more. Nobody was told that this
   * transaction had succeeded; so it is cut off, and the log as it was is kept beside.
   */
  private Engine readable() {
    try {
      return engine(false);
    } catch (RuntimeException failed) {
      if (!OpenFailure.isTornLog(failed)) {
        throw failed;
      }
      var kept = folder.keepLog();
      var opened = engine(true);
      log.warn(
          "The end of the transaction log was unreadable and cut off; it is kept in {}.", kept);
      return opened;
    }
  }

  private Engine engine(boolean cut) {
    var pageCache = PageCache.bytes(settings.pageCache(), folder.store());
    return Engine.open(folder.store(), pageCache, port, cut);
  }

  private String initialPassword() {
    var password = DataFolder.newPassword();
    Engine.setInitialPassword(folder.store(), password);
    folder.writePassword(password);
    return password;
  }

  /** For a password file that was lost or is wrong: who owns the folder owns the store. */
  private String replacePassword(Engine opened) {
    var password = DataFolder.newPassword();
    opened.setPassword(password);
    folder.writePassword(password);
    return password;
  }

  /** As if a disk had failed: for tests. */
  void breakDown(Throwable cause) {
    Objects.requireNonNull(engine).breakDown(cause);
  }

  /** From now on; it may have broken down in the moments before. */
  private void watch(Engine opened) {
    broken.set(false);
    if (!opened.isHealthy()) {
      breakDown();
    }
  }

  /** Called by Neo4j in the midst of what broke it down; so it only asks for what is to be done. */
  private void breakDown() {
    if (!closed && broken.compareAndSet(false, true)) {
      inBackground("store-reopen", this::reopen);
    }
  }

  private void reopen() {
    log.error("The store broke down{}", disk.isFull() ? ": its disk is full." : "; see its log.");
    while (!closed && (disk.isBrimful() || !isReopened())) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  private synchronized boolean isReopened() {
    if (closed) {
      return true;
    }
    try {
      closeEngine();
      journal.begin();
      watch(openEngine());
      log.info("The store is open again.");
      return true;
    } catch (RuntimeException | Error failed) {
      log.error(
          "The store can't be opened again yet: {}",
          OpenFailure.explain(failed, folder).getMessage());
      return false;
    }
  }

  private void closeEngine() {
    var opened = engine;
    if (opened != null) {
      engine = null;
      opened.close();
    }
  }

  @Override
  public void close() {
    starting.handle((access, failed) -> access).join();
    closed = true;
    closeAll();
  }

  private synchronized void closeAll() {
    closeEngine();
    folder.close();
  }
}
