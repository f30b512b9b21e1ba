package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class CsvSetTest {

  private static final Path SET = Path.of("src/test/resources/loading/set");

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @TempDir Path reports;

  @BeforeEach
  void emptyStore() {
    graph.clear();
  }

  @Test
  void loadsAllFilesOfTheSet() {
    var report = load(SET);

    assertThat(report.status()).isEqualTo("FINISHED");
    assertThat(report.sample()).isEmpty();
    assertThat(report.counts().rows()).isEqualTo(35);
    assertThat(report.counts().nodesCreated())
        .isEqualTo(
            Map.of(
                "Organization",
                3L,
                "Person",
                2L,
                "Capability",
                3L,
                "Connector",
                2L,
                "Offering",
                2L,
                "Deal",
                1L,
                "Need",
                2L,
                "Objective",
                2L,
                "Win",
                2L,
                "Interaction",
                1L));
    assertThat(report.counts().relationshipsCreated())
        .containsEntry("BROADER", 2L)
        .containsEntry("SUPPLIES", 2L)
        .containsEntry("SEEKS", 3L)
        .containsEntry("FOR_PARTY", 2L)
        .containsEntry("ABOUT", 2L);
    assertThat(
            graph.run(
                """
                MATCH (o:Organization {key: 'acme'})-[:OFFERS]->(b)-[r:PROVIDES]->(c)-[:BROADER]->(w)
                RETURN o.name AS name, o.aliases AS aliases, o.size AS size, o.home AS home,
                  o.source AS source, o.load AS load, b.key AS offering, w.key AS broader
                """))
        .containsExactly(
            Map.of(
                "name",
                "Acme Pumps",
                "aliases",
                List.of("Acme", "ACME Pumpen"),
                "size",
                120L,
                "home",
                true,
                "source",
                "organizations.csv",
                "load",
                report.key(),
                "offering",
                "pump",
                "broader",
                "water"));
    assertThat(
            graph.run(
                "MATCH (p)-[j:JOINED]->(:Interaction) RETURN p.key AS person, j.side AS side ORDER"
                    + " BY person"))
        .hasToString("[{person=ada, side=from}, {person=ben, side=null}]");
  }

  @Test
  void loadingTwiceChangesNothingAndSaysSo() {
    var first = load(SET);
    var second = load(SET);

    assertThat(second.summary()).contains("nothing changed");
    assertThat(second.counts().nodesCreated()).isEmpty();
    assertThat(second.counts().nodesUpdated()).isEmpty();
    assertThat(second.counts().relationshipsCreated()).isEmpty();
    assertThat(second.counts().relationshipsUpdated()).isEmpty();
    assertThat(second.counts().nodesUnchanged()).isEqualTo(first.counts().nodesCreated());
    assertThat(second.counts().relationshipsUnchanged())
        .isEqualTo(first.counts().relationshipsCreated());
    assertThat(graph.run("MATCH (o:Organization) RETURN DISTINCT o.load AS load"))
        .containsExactly(Map.of("load", first.key()));
  }

  private LoadReport load(Path path) {
    return loader.load(new LoadRequest(List.of(path), null, "test", reports), Progress.NONE);
  }
}
