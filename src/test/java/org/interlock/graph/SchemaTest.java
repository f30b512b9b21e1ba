package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@InterlockTest
class SchemaTest {

  @Autowired TestGraph given;
  @Autowired Graph graph;
  @Autowired Driver driver;

  @Value("${interlock.version}")
  String release;

  @AfterEach
  void noNewerFiles() {
    given.run("MATCH (f:SchemaFile) WHERE f.name >= 'schema/V9' DELETE f");
  }

  @Test
  void remembersWhichReleaseAppliedAFile() {
    assertThat(given.run("MATCH (f:SchemaFile) RETURN DISTINCT f.release AS release"))
        .singleElement()
        .hasToString("{release=" + release + "}");
  }

  @Test
  void leavesAStoreOfANewerReleaseAlone() {
    given.run(
        "CREATE (:SchemaFile {name: 'schema/V998__later', checksum: 'a', release: '9.9'}),"
            + " (:SchemaFile {name: 'schema/V997__late', checksum: 'b'})");

    assertThatThrownBy(() -> new Schema(driver, graph, "0.1"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "A newer release of Interlock (9.9) changed this store in a way that this release (0.1)"
                + " doesn't know (V998__later): start the newer release, or use another store with"
                + " --interlock.data=DIR or --spring.neo4j.uri=URI.");
  }
}
