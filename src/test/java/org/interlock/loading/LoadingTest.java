package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.loading.journal.LoadStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What a load does beyond one file that works: several files, zips, progress, failure. */
@InterlockTest
class LoadingTest {

  private static final String HEADER =
      "project_id,pic,partner_role,legal_name,legal_short_name,legal_entity_type,country_code,"
          + "legal_url,ec_contribution,project_acronym,thematic_priority,topic_code,"
          + "topic_description,start_date,end_date\n";

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @TempDir Path folder;

  @BeforeEach
  void emptyStore() {
    graph.clear();
  }

  @Test
  void twoFilesAddUpInTheInferredLevel() throws IOException {
    load("cordis", Progress.NONE, write("one.csv", HEADER + participation(1) + participation(2)));
    assertThat(levels()).isEqualTo("[{level=0.75, evidence=2 projects: P1, P2}]");

    var second =
        load(
            "cordis",
            Progress.NONE,
            write("two.csv", HEADER + participation(2) + participation(3)));

    assertThat(levels()).isEqualTo("[{level=0.875, evidence=3 projects: P1, P2, P3}]");
    assertThat(second.counts().nodesCreated()).containsOnlyKeys("Deal", "Need");
    assertThat(second.counts().relationshipsUpdated()).containsEntry("PROVIDES", 1L);
  }

  @Test
  void loadsTheFilesOfAZipInTheOrderThatTheyNeed() throws IOException {
    var zip = folder.resolve("set.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "set/offerings.csv", "key,organization_key,name\npump,acme,Pump\n");
      entry(out, "set/organizations.csv", "key,name\nacme,Acme\n");
    }

    var report = load(null, Progress.NONE, zip);

    assertThat(report.summary())
        .isEqualTo("2 rows of set.zip: 2 nodes created, 1 relationship created.");
    assertThat(
            graph.run(
                "MATCH (o)-[r:OFFERS]->(b) RETURN o.key AS o, b.key AS b, r.source AS source"))
        .hasToString("[{o=acme, b=pump, source=offerings.csv}]");
  }

  @Test
  void progressTellsWhatIsReadApartFromWhatIsWritten() throws IOException {
    var rows = IntStream.rangeClosed(1, 1_200).mapToObj(LoadingTest::participation);
    var read = new ArrayList<Long>();
    var written = new ArrayList<Long>();

    load(
        "cordis",
        (readSoFar, writtenSoFar, total) -> {
          read.add(readSoFar);
          written.add(writtenSoFar);
        },
        write("many.csv", HEADER + rows.collect(Collectors.joining())));

    assertThat(read).isSorted().contains(500L, 1_000L).endsWith(1_200L);
    assertThat(written).isSorted().endsWith(1_200L).anyMatch(done -> done > 0 && done < 1_200);
    assertThat(written.get(read.indexOf(1_000L))).as("reading alone is no progress").isZero();
    assertThat(
            graph.run(
                "MATCH (load:Load) RETURN load.read AS read, load.done AS done, load.total AS"
                    + " total"))
        .hasToString("[{read=1200, done=1200, total=1200}]");
  }

  @Test
  void reportsALoadThatFailsHalfwayAndLoadsTheRestTheNextTime() throws IOException {
    var file = write("organizations.csv", "key,name\nacme,Acme\nbolt,Bolt\n");

    var failed =
        load(
            null,
            (read, written, total) -> {
              if (written == total) {
                throw new IllegalStateException("the disk is full");
              }
            },
            file);

    assertThat(failed.status()).isEqualTo(LoadStatus.FAILED);
    assertThat(failed.summary()).isEqualTo("Failed after 2 nodes created: the disk is full");
    assertThat(Files.readString(folder.resolve("report-%s.json".formatted(failed.key()))))
        .contains("\"status\" : \"FAILED\"", "the disk is full");
    assertThat(graph.run("MATCH (load:Load) RETURN load.status AS status, load.message AS message"))
        .hasToString("[{status=FAILED, message=Failed after 2 nodes created: the disk is full}]");
    assertThat(load(null, Progress.NONE, file).summary()).contains("nothing changed");
  }

  @Test
  void makesNoConnectorOfASentenceOrAnAddress() throws IOException {
    load(
        "landscape",
        Progress.NONE,
        write(
            "small.yml",
            """
            landscape:
              - name: Observability
                subcategories:
                  - name: Metrics
                    items:
                      - name: Prometheus
                        extra: {summary_integrations: "See [our docs](https://a.example/b)."}
                      - name: Grafana
                        extra: {summary_integrations: "Prometheus, Loki and https://a.example/"}
                      - name: Istio
                        extra: {summary_integrations: "https://a.example/integrations"}
            """));

    assertThat(graph.run("MATCH (c:Connector) RETURN c.key AS key ORDER BY key"))
        .hasToString("[{key=integrates-loki}, {key=integrates-prometheus}]");
    assertThat(
            graph.run(
                """
                MATCH (b)-[:CONNECTS_BY]->({key: 'integrates-prometheus'})
                RETURN b.key AS brick
                ORDER BY brick
                """))
        .hasToString("[{brick=item-grafana}, {brick=item-prometheus}]");
  }

  private static String participation(int project) {
    return "%1$d,99,Coordinator,Acme,ACME,PRC,DE,https://acme.example,100,P%1$d,Health,T-1,Topic,2020-01-01,2021-01-01%n"
        .formatted(project);
  }

  private String levels() {
    return graph
        .run("MATCH ()-[p:PROVIDES]->() RETURN p.level AS level, p.evidence AS evidence")
        .toString();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private LoadReport load(
      @org.jspecify.annotations.Nullable String mapping, Progress progress, Path file) {
    return loader.load(new LoadRequest(List.of(file), mapping, "test", folder), progress);
  }
}
