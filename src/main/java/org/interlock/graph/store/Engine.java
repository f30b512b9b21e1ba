package org.interlock.graph.store;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import picocli.CommandLine;

/** A Neo4j Community in this process, from the moment it opens a store until it is shut down. */
final class Engine implements AutoCloseable {

  static final String USER = "neo4j";

  private static final Duration NO_WAIT = Duration.ofMillis(100);

  private final DatabaseManagementService neo4j;

  private Engine(DatabaseManagementService neo4j) {
    this.neo4j = neo4j;
  }

  /**
   * Opens the store.
   *
   * @param pageCache how large its page cache is, in bytes
   * @param port where it listens on the loopback address, 0 for any that is free
   * @param cut whether an unreadable end of the transaction log is cut off; otherwise it is a
   *     reason not to open the store
   */
  static Engine open(Path store, long pageCache, int port, boolean cut) {
    var engine =
        new Engine(
            new DatabaseManagementServiceBuilder(store)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
                // Otherwise a query is planned anew for each size of its lists: 1, 10, 100, …
                .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
                .setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, !cut)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, NO_WAIT)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, NO_WAIT)
                .setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(5))
                .build());
    try {
      engine.requireAvailable();
      return engine;
    } catch (RuntimeException unavailable) {
      engine.close();
      throw unavailable;
    }
  }

  /** A Neo4j starts without the database that it can't open. */
  private void requireAvailable() {
    var system = (GraphDatabaseAPI) neo4j.database(SYSTEM_DATABASE_NAME);
    var cause =
        system
            .getDependencyResolver()
            .resolveDependency(DatabaseStateService.class)
            .causeOfFailure(database().databaseId());
    if (cause.isPresent()) {
      throw new IllegalStateException((Throwable) cause.get());
    }
  }

  /** Neo4j takes it over when it makes its store: seconds faster than changing it afterwards. */
  static void setInitialPassword(Path store, String password) {
    var silent = new PrintStream(OutputStream.nullOutputStream());
    var neo4jAdmin =
        new ExecutionContext(
            store, store.resolve("conf"), silent, silent, new DefaultFileSystemAbstraction());
    new CommandLine(new SetInitialPasswordCommand(neo4jAdmin)).execute(password);
  }

  void setPassword(String password) {
    neo4j
        .database(SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", password));
  }

  boolean accepts(String password) {
    try {
      return resolve(AuthManager.class)
          .login(
              AuthToken.newBasicAuthToken(USER, password), ClientConnectionInfo.EMBEDDED_CONNECTION)
          .subject()
          .getAuthenticationResult()
          .equals(AuthenticationResult.SUCCESS);
    } catch (InvalidAuthTokenException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  int port() {
    return resolve(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
  }

  /** Tells the journal of each transaction, and once if Neo4j breaks down and must be reopened. */
  void tell(Journal journal, Runnable breakdown) {
    neo4j.registerTransactionEventListener(DEFAULT_DATABASE_NAME, journal);
    neo4j.registerDatabaseEventListener(
        new DatabaseEventListenerAdapter() {
          @Override
          public void databasePanic(DatabaseEventContext panic) {
            breakdown.run();
          }
        });
  }

  boolean isHealthy() {
    return resolve(DatabaseHealth.class).hasNoPanic();
  }

  /** As a failing disk does: for tests. */
  void breakDown(Throwable cause) {
    resolve(DatabaseHealth.class).panic(cause);
  }

  private <T> T resolve(Class<T> part) {
    return database().getDependencyResolver().resolveDependency(part);
  }

  private GraphDatabaseAPI database() {
    return (GraphDatabaseAPI) neo4j.database(DEFAULT_DATABASE_NAME);
  }

  @Override
  public void close() {
    neo4j.shutdown();
  }
}
