package org.interlock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** One real Neo4j per JVM for all tests, reached over Bolt like any server. */
public final class TestStore
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  private static final Duration NO_WAIT = Duration.ofMillis(100);
  private static final DatabaseManagementService NEO4J = start();

  /** Where the store answers. */
  public static String uri() {
    return "bolt://127.0.0.1:" + port(NEO4J);
  }

  /** The port of a Neo4j in this process. */
  public static int port(DatabaseManagementService neo4j) {
    var database = (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    return database
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  private static DatabaseManagementService start() {
    try {
      Files.createDirectories(Path.of("target"));
      var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-store");
      var neo4j = open(folder, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));
      return neo4j;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A Neo4j of its own for a test that stops it: to be shut down by the test. */
  public static DatabaseManagementService open(Path folder, int port) {
    return new DatabaseManagementServiceBuilder(folder)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, NO_WAIT)
        .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, NO_WAIT)
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
        .build();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.neo4j.uri=" + uri()).applyTo(context);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
