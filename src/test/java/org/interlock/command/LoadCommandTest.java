package org.interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.interlock.loading.FileReads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class LoadCommandTest {

  @Autowired TestGraph graph;
  @TempDir Path folder;

  private String out = "";
  private String err = "";

  @BeforeEach
  void empty() {
    graph.clear();
  }

  @Test
  void loadsAFileAndSaysWhatItDid() throws IOException {
    var file = organizations("key,name\nacme,Acme\nbolt,Bolt\n,Nobody\n");

    assertThat(load(file.toString())).isZero();

    assertThat(out)
        .contains("organizations.csv loaded as interlock: 3 rows")
        .contains("Nodes: 2 created (Organization 2), 0 updated, 0 unchanged.")
        .contains("1 row was rejected: see " + folder.resolve("reports/rejects-"));
    assertThat(err).doesNotContain("WARN", "Exception");
    assertThat(graph.run("MATCH (o:Organization) RETURN count(o) AS n").getFirst())
        .containsEntry("n", 2L);
  }

  @Test
  void readsEachFileOfAZipTwice() throws Exception {
    var zip = folder.resolve("set.zip");
    var organizations = "key,name\nacme,Acme\n".getBytes(StandardCharsets.UTF_8);
    var people = "key,name\np,Pia\n".getBytes(StandardCharsets.UTF_8);
    try (var entries = new ZipOutputStream(Files.newOutputStream(zip))) {
      entries.putNextEntry(new ZipEntry("organizations.csv"));
      entries.write(organizations);
      entries.putNextEntry(new ZipEntry("people.csv"));
      entries.write(people);
    }

    var reads = FileReads.during(() -> assertThat(load(zip.toString())).isZero());

    assertThat(reads)
        .containsEntry("organizations.csv", 2L * organizations.length)
        .containsEntry("people.csv", 2L * people.length);
    assertThat(reads.get("set.zip")).isPositive().isLessThanOrEqualTo(Files.size(zip));
  }

  @Test
  void saysThatNothingChangedTheSecondTime() throws IOException {
    var file = organizations("key,name\nacme,Acme\n");

    load(file.toString());
    assertThat(load(file.toString())).isZero();

    assertThat(out).contains("Nothing changed: the store already has what was loaded.");
  }

  @Test
  void neverSaysThatTheStoreHasWhatWasRejected() throws IOException {
    load(organizations("key,name\n,Nobody\n").toString());

    assertThat(out).contains("Nothing was loaded.", "1 row was rejected");
  }

  @Test
  void takesTheEncodingThatIsStatedAndNamesIt() throws IOException {
    var file = organizations("");
    Files.write(file, "key,name\na,Crème\n".getBytes(Charset.forName("windows-1252")));

    assertThat(load(file.toString())).isEqualTo(2);
    assertThat(err).contains("windows-1252 (“Crème”)", "windows-1250 (“Crčme”)", "--encoding");
    assertThat(load("--encoding", "windows-1252", file.toString())).isZero();
    assertThat(out).contains("organizations.csv was read as windows-1252.");
  }

  @Test
  void refusesWhatItCannotUseInOneSentence() throws IOException {
    var file = organizations("key,name\nacme,Acme\n");

    assertThat(load(folder.resolve("nowhere.csv").toString())).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines("There is no file %s.".formatted(folder.resolve("nowhere.csv")));

    assertThat(load("--mapping", "cordiss", file.toString())).isEqualTo(2);
    assertThat(err.lines()).singleElement().asString().startsWith("There is no mapping “cordiss”");

    assertThat(load("--mapping", "cordis", file.toString())).isEqualTo(2);
    assertThat(err.lines())
        .singleElement()
        .asString()
        .contains("which organizations.csv doesn't have");

    assertThat(graph.run("MATCH (n:Load) RETURN n")).isEmpty();
  }

  @Test
  void tellsInOneSentenceThatTheServerIsAway() throws IOException {
    var file = organizations("key,name\nacme,Acme\n");

    assertThat(run("load", "--spring.neo4j.uri=bolt://127.0.0.1:1", file.toString())).isEqualTo(1);

    assertThat(err.lines())
        .singleElement()
        .asString()
        .startsWith("The Neo4j server bolt://127.0.0.1:1 can't be reached");
  }

  @Test
  void showsHowItIsUsedWhenItDoesNotUnderstand() {
    assertThat(run("laod")).isEqualTo(2);
    assertThat(err).contains("'laod'", "Usage: interlock");

    assertThat(run("load", "--mappings", "x")).isEqualTo(2);
    assertThat(err).contains("--mappings", "Usage: interlock load");

    assertThat(run("help")).isZero();
    assertThat(out).contains("Usage: interlock", "load");

    assertThat(run("--version")).isZero();
    assertThat(out).startsWith("Interlock ");
  }

  @Test
  void leavesSettingsToTheWebApplication() {
    assertThat(Commands.areMeantBy()).isFalse();
    assertThat(Commands.areMeantBy("--server.port=8081", "--interlock.demo=false")).isFalse();
    assertThat(Commands.areMeantBy("--server.port=8081", "load", "x")).isTrue();
    assertThat(Commands.areMeantBy("--port=80")).isTrue();
  }

  @Test
  void tellsRateAndRemainingTime() {
    assertThat(ProgressLine.text(9_000, 5_000, 20_000, 2))
        .isEqualTo("5,000 of 20,000 rows (25 %), 2,500 per second, 6.0 s left");
    assertThat(ProgressLine.text(9_000, 5_000, -1, 2)).isEqualTo("5,000 rows, 2,500 per second");
    assertThat(ProgressLine.text(9_000, 0, 20_000, 2)).isEqualTo("9,000 of 20,000 rows read");
  }

  private Path organizations(String content) throws IOException {
    return Files.writeString(folder.resolve("organizations.csv"), content);
  }

  private int load(String... arguments) {
    var all =
        new ArrayList<>(
            List.of(
                "load",
                "--spring.neo4j.uri=" + TestStore.uri(),
                "--report",
                folder.resolve("reports").toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var realOut = System.out;
    var realErr = System.err;
    var typed = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(typed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      return Commands.run(arguments);
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
      out = typed.toString(StandardCharsets.UTF_8);
      err = complained.toString(StandardCharsets.UTF_8);
    }
  }
}
