package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CypherTest {

  private static final String FOLDER = "interlock.cypher";

  @TempDir Path folder;

  @AfterEach
  void readFromTheClassPathAgain() {
    System.clearProperty(FOLDER);
  }

  @Test
  void readsAFileOfANamedFolderAfresh() throws IOException {
    System.setProperty(FOLDER, folder.toString());
    write("RETURN 1 AS one");
    var query = Cypher.named("map/one");
    assertThat(query.text()).isEqualTo("RETURN 1 AS one");

    write("RETURN 2 AS one");
    assertThat(query.text()).isEqualTo("RETURN 2 AS one");
  }

  @Test
  void keepsWhatItReadFromTheClassPath() {
    var query = Cypher.named("graph/state");

    assertThat(query.fresh()).isNull();
    assertThat(query.text()).isSameAs(query.text());
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("map"));
    Files.writeString(folder.resolve("map/one.cypher"), text);
  }
}
