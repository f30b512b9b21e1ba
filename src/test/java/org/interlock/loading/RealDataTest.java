package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Real files that nobody of this project wrote; skipped where they are absent. */
@InterlockTest
class RealDataTest {

  private static final Path DATA = Path.of("../shared/data");

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @TempDir Path reports;

  @BeforeEach
  void emptyStore() {
    assumeTrue(Files.isDirectory(DATA), "../shared/data is absent");
    graph.clear();
  }

  @Test
  void loadsCordisWithTrackRecordsAndTwiceChangesNothing() {
    var file = "cordis/cordis-plus-2007.csv";
    var first = load("cordis", file);

    assertThat(first.status()).isEqualTo("FINISHED");
    assertThat(first.rejected()).isZero();
    assertThat(first.counts().nodesCreated())
        .containsEntry("Organization", 613L)
        .containsEntry("Deal", 169L)
        .containsEntry("Need", 169L);
    assertThat(first.counts().relationshipsCreated())
        .containsEntry("TAKES_PART", 787L)
        .containsEntry("OFFERS", first.counts().nodesCreated().get("Offering"))
        .containsEntry("PROVIDES", first.counts().nodesCreated().get("Offering"));
    assertThat(
            graph.run(
                """
                MATCH (b:Offering {inferred: true})-[p:PROVIDES]->()
                WHERE p.evidence STARTS WITH '1 project: '
                RETURN collect(DISTINCT p.level) AS levels, collect(DISTINCT p.inferred) AS inferred
                """))
        .hasToString("[{levels=[0.5], inferred=[true]}]");

    assertThat(load("cordis", file).summary()).contains("nothing changed");
  }

  @Test
  void loadsTheOfficialCordisColumns() {
    var report = load("cordis-official", "cordis-official/organization-h2020-sample.csv");

    assertThat(report.status()).isEqualTo("FINISHED");
    assertThat(report.counts().nodesCreated())
        .containsEntry("Organization", 1819L)
        .containsEntry("Deal", 336L);
  }

  @Test
  void loadsALandscapeAndTwiceChangesNothing() {
    var file = "landscape/cdf.landscape.yml";
    var report = load("landscape", file);

    assertThat(report.status()).isEqualTo("FINISHED");
    assertThat(report.rejected()).isZero();
    assertThat(report.counts().nodesCreated())
        .containsKeys("Organization", "Offering", "Capability");
    assertThat(load("landscape", file).summary()).contains("nothing changed");
  }

  private LoadReport load(String mapping, String file) {
    return loader.load(
        new LoadRequest(List.of(DATA.resolve(file)), mapping, "test", reports), Progress.NONE);
  }
}
