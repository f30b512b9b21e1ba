package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class GraphTest {

  private static final Cypher HOME = Cypher.named("catalog/home-organizations");

  record Home(String key) {}

  @Autowired Graph graph;
  @Autowired TestGraph given;

  @Test
  void readsRowsAsRecords() {
    given.is("CREATE (:Organization {key: 'us', home: true}), (:Organization {key: 'them'})");

    assertThat(graph.rows(HOME, Map.of(), Home.class)).containsExactly(new Home("us"));
  }

  @Test
  void saysWhichQueryFileIsMissing() {
    assertThatThrownBy(() -> Cypher.named("nowhere/nothing"))
        .hasMessage("No query file cypher/nowhere/nothing.cypher");
  }

  @Test
  void namesItsStateUntilAnybodyChangesAnything() {
    given.is("CREATE (:Organization {key: 'us'})");
    var before = graph.state();
    graph.rows(HOME, Map.of(), Home.class);

    assertThat(graph.state()).isEqualTo(before).isNotBlank();

    given.run("MATCH (o:Organization) SET o.name = 'We'");
    assertThat(graph.state()).isNotEqualTo(before);
  }
}
