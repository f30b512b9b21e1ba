package org.interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.interlock.Interlock;
import org.interlock.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.GraphDatabase;

/** Starts the real program, several at once, each with one thing wrong. */
class FailedStartTest {

  @TempDir Path folder;

  /** A process whose words go to two files. */
  private record Started(Process process, Path out, Path err) {

    void saysOnly(String sentence) throws IOException, InterruptedException {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as(sentence).isTrue();
      assertThat(Files.readAllLines(err)).singleElement().asString().contains(sentence);
      assertThat(Files.readString(out)).doesNotContain("WARN", "ERROR", "Exception", "\tat ");
      assertThat(process.exitValue()).isOne();
    }
  }

  @Test
  void saysWhyInOneSentence() throws IOException, InterruptedException {
    var file = Files.createFile(folder.resolve("file"));
    var store = "--spring.neo4j.uri=" + TestStore.uri();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var noFolder = start(Map.of(), "--interlock.data=" + file);
      var noAddress = start(Map.of(), "--spring.neo4j.uri=nonsense");
      var noNumber = start(Map.of(), store, "--server.port=eighty");
      var noName = start(Map.of(), "--interlock.data=");
      noName.saysOnly("The data folder has no name: write --interlock.data=DIR.");
      noFolder.saysOnly("The data folder %s can't be used (%s is a file)".formatted(file, file));
      noAddress.saysOnly("spring.neo4j.uri is not an address of a Neo4j server (nonsense)");
      noNumber.saysOnly("The setting server.port can't be “eighty”.");

      var noPort =
          start(Map.of(), store, "--interlock.demo=false", "--server.port=" + taken.getLocalPort());
      noUsers();
      var noPassword = start(Map.of("INTERLOCK_ADMIN_PASSWORD", "short"), store);
      var emptyPassword = start(Map.of("INTERLOCK_ADMIN_PASSWORD", ""), store);
      var noSite = start(Map.of(), store, "--interlock.public-address=example.org");
      noPort.saysOnly("Another program uses port " + taken.getLocalPort());
      noPassword.saysOnly("INTERLOCK_ADMIN_PASSWORD can't be used: A password needs at least 8");
      emptyPassword.saysOnly("INTERLOCK_ADMIN_PASSWORD can't be used: It is empty.");
      noSite.saysOnly("The setting interlock.public-address can't be “example.org”.");
    }
  }

  /** Otherwise the password isn't needed. */
  private static void noUsers() {
    try (var driver = GraphDatabase.driver(TestStore.uri())) {
      driver.executableQuery("MATCH (user:User) DELETE user").execute();
    }
  }

  private Started start(Map<String, String> variables, String... settings) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Interlock.class.getName()));
    command.addAll(Arrays.asList(settings));
    var out = Files.createTempFile(folder, "out", "");
    var err = Files.createTempFile(folder, "err", "");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(variables);
    var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new Started(process, out, err);
  }
}
