package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.interlock.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A store that an earlier release made opens, is migrated, and takes its old files again. */
@SpringBootTest(properties = {"interlock.demo=false", "interlock.page-cache=64m"})
@ContextConfiguration(initializers = EarlierReleaseTest.Folder.class)
@DirtiesContext
class EarlierReleaseTest {

  private static final Path FILES = Path.of("src/test/resources/earlier-release");

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @TempDir Path reports;

  /** The data folder that the earlier release left. */
  static final class Folder
      implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Files.createDirectories(Path.of("target"));
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "earlier");
        unzip(FILES.resolve("store.zip"), folder.resolve("neo4j/data"));
        TestPropertyValues.of("interlock.data=" + folder).applyTo(context);
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private static void unzip(Path file, Path folder) throws IOException {
      try (var zip = new ZipInputStream(Files.newInputStream(file))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          var path = folder.resolve(entry.getName());
          Files.createDirectories(entry.isDirectory() ? path : path.resolve(".."));
          if (!entry.isDirectory()) {
            Files.copy(zip, path);
          }
        }
      }
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }

  @Test
  void keepsWhatPeopleEditedAndSeparatesWhatWasMixed() {
    assertThat(
            graph.run(
                "MATCH (o:Organization) WHERE o.editedBy IS NOT NULL RETURN o.key AS key, o.edited"
                    + " AS edited ORDER BY key"))
        .hasToString(
            "[{key=alm, edited=[aliases, country, domain, kind, lei, name, region, size, summary,"
                + " website]}, {key=tor, edited=[aliases, country, domain, home, kind, lei, name,"
                + " region, size, summary, website]}]");
    assertThat(
            graph.run("MATCH ()-[t:KNOWS]->() RETURN t.edited AS edited, t.strength AS strength"))
        .hasToString("[{edited=[strength], strength=0.9}]");

    var set = load(null, "set");

    assertThat(set.counts().nodesCreated()).isEmpty();
    assertThat(set.counts().nodesUpdated()).isEmpty();
    assertThat(set.counts().relationshipsCreated()).isEmpty();
    assertThat(set.counts().relationshipsUpdated()).isEmpty();
    assertThat(set.sample())
        .extracting(r -> r.column() + " " + r.value() + ": " + r.reason())
        .containsExactlyInAnyOrder(
            "name Almby Works: name of Organization alm was edited by hand by ben on 2026-11-20 at"
                + " 09:12 UTC, so “Almby Works AB” stays",
            "size 40: size of Organization alm was edited by hand by ben on 2026-11-20 at 09:12"
                + " UTC, so the absence of a value stays",
            "strength 0.4: strength of KNOWS from ros to pim was edited by hand by ada on"
                + " 2026-11-30 at 17:07 UTC, so “0.9” stays");

    var jobs = load(FILES.resolve("jobs.yml").toString(), "jobs.csv");

    assertThat(jobs.summary())
        .isEqualTo("6 rows of jobs.csv: 3 relationships created, 1 relationship updated.");
    assertThat(
            graph.run(
                """
                MATCH (p:Person)-[w:WORKS_AT]->(:Organization)
                RETURN p.key + ' ' + toString(w.since) + ' ' + coalesce(toString(w.until), '-') AS text
                ORDER BY text
                """))
        .extracting(row -> row.get("text"))
        .containsExactly(
            "agn 2010-01-01 2014-12-31",
            "agn 2021-03-01 -",
            "pim 2010-01-01 2012-12-31",
            "pim 2016-01-01 -",
            "ros 2010-01-01 2014-12-31",
            "ros 2021-03-01 -");
    assertThat(load(FILES.resolve("jobs.yml").toString(), "jobs.csv").summary())
        .isEqualTo("6 rows of jobs.csv: nothing changed.");
  }

  private LoadReport load(@Nullable String mapping, String file) {
    return loader.load(
        new LoadRequest(List.of(FILES.resolve(file)), mapping, "test", reports), Progress.NONE);
  }
}
