package org.interlock.graph;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/**
 * Neo4j Community inside this process, on a free loopback port, with a password of its own. It
 * starts in the background while the application context starts; who needs it waits for {@link
 * #access()}. A store that another process has open is attached to if the settings say so.
 */
final class EmbeddedStore implements AutoCloseable {

  /** How to reach the store. */
  record Access(String uri, String user, String password) {}

  private static final Duration NO_WAIT = Duration.ofMillis(100);

  /** How long a process that just took the folder may need until its store answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final StoreSettings settings;
  private final Journal journal = new Journal();
  private final CompletableFuture<Access> starting;
  private volatile @Nullable DatabaseManagementService neo4j;

  EmbeddedStore(StoreSettings settings) {
    this.settings = settings;
    this.folder = new DataFolder(settings.data());
    this.starting = CompletableFuture.supplyAsync(this::start, this::inBackground);
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

  /** What was changed since the start; empty if another process has the store open. */
  Optional<Journal> journal() {
    access();
    return Optional.ofNullable(neo4j).map(own -> journal);
  }

  private void inBackground(Runnable start) {
    Thread.ofPlatform().name("store-start").daemon().start(start);
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
        return new Access(address.get(), "neo4j", folder.password().orElseThrow(folder::inUse));
      }
    }
    throw folder.inUse();
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
  }

  private Access open() {
    try {
      var initial = folder.isNew() ? Optional.of(initialPassword()) : folder.password();
      var started = build();
      started.registerTransactionEventListener(DEFAULT_DATABASE_NAME, journal);
      neo4j = started;
      var password = initial.orElseGet(() -> replacePassword(started));
      var address = "bolt://127.0.0.1:" + boltPort(started);
      folder.writeBoltAddress(address);
      return new Access(address, "neo4j", password);
    } catch (RuntimeException | Error failed) {
      throw explain(failed);
    }
  }

  private DatabaseManagementService build() {
    return new DatabaseManagementServiceBuilder(folder.store())
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(
            GraphDatabaseSettings.pagecache_memory,
            PageCache.bytes(settings.pageCache(), folder.store()))
        // Otherwise a query is planned anew for each size of its lists and texts: 1, 10, 100, …
        .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, NO_WAIT)
        .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, NO_WAIT)
        .setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(5))
        .build();
  }

  /** Neo4j takes it over when it makes its store: seconds faster than changing it afterwards. */
  private String initialPassword() {
    var password = DataFolder.newPassword();
    var silent = new PrintStream(OutputStream.nullOutputStream());
    var neo4jAdmin =
        new ExecutionContext(
            folder.store(),
            folder.store().resolve("conf"),
            silent,
            silent,
            new DefaultFileSystemAbstraction());
    new CommandLine(new SetInitialPasswordCommand(neo4jAdmin)).execute(password);
    folder.writePassword(password);
    return password;
  }

  /** For a store whose password file was lost: who owns the folder owns the store. */
  private String replacePassword(DatabaseManagementService started) {
    var password = DataFolder.newPassword();
    started
        .database(SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", password));
    folder.writePassword(password);
    return password;
  }

  private static int boltPort(DatabaseManagementService started) {
    var database = (GraphDatabaseAPI) started.database(DEFAULT_DATABASE_NAME);
    return database
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  private RuntimeException explain(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage());
      if (message.contains("No space left on device")) {
        return folder.full(failed);
      }
      if (cause.getClass().getSimpleName().equals("FileLockException")) {
        return folder.inUse();
      }
    }
    return new StoreUnavailable("The store could not be started: " + failed.getMessage(), failed);
  }

  @Override
  public void close() {
    starting.handle((access, failed) -> access).join();
    var started = neo4j;
    if (started != null) {
      started.shutdown();
    }
    folder.close();
  }
}
