package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys with blanks, punctuation and bars, wherever an Interlock CSV set refers to them. */
@InterlockTest
class KeysOfAnyTextTest {

  @Autowired Loader loader;
  @Autowired TestGraph graph;
  @TempDir Path folder;
  @TempDir Path reports;

  @BeforeEach
  void emptyStore() {
    graph.clear();
  }

  @Test
  void areLoadedAsTheyStandAndReferredTo() throws IOException {
    write("organizations.csv", "key,name\nORG:NAVY YARD,Yard\n50%;x/..,Half\n..,Dots\n");
    write("people.csv", "key,name\nORG:ADA,Ada\nbob,Bob\neva|\\,Eva\n");
    write("connectors.csv", "key,name\na|b,Bar\n\\c,Back\nd e,Blank\n");
    write("capabilities.csv", "key,name\ncap #1?,One\n");
    write("needs.csv", "key,owner_key,capability_key,accepts\nn/1,..,cap #1?,a\\|b|\\\\c|d e\n");
    write("supplies.csv", "supplier_key,customer_key\nORG:NAVY YARD,50%;x/..\n");
    write(
        "interactions.csv",
        "key,kind,people,about\nm:1,CALL,ORG:ADA:|bob:them|eva\\|\\\\,ORG:NAVY YARD|..\n");

    var report = load();

    assertThat(report.sample()).isEmpty();
    assertThat(rows("MATCH (:Need {key: 'n/1'})-[:ACCEPTS]->(c) RETURN c.key AS of"))
        .containsExactlyInAnyOrder("a|b", "\\c", "d e");
    assertThat(rows("MATCH (:Organization {key: '50%;x/..'})<-[:SUPPLIES]-(o) RETURN o.key AS of"))
        .containsExactly("ORG:NAVY YARD");
    assertThat(
            rows(
                "MATCH (p)-[j:JOINED]->({key: 'm:1'}) RETURN p.key + '=' + coalesce(j.side, '') AS"
                    + " of"))
        .containsExactlyInAnyOrder("ORG:ADA=", "bob=them", "eva|\\=");
    assertThat(rows("MATCH ({key: 'm:1'})-[:ABOUT]->(o) RETURN o.key AS of"))
        .containsExactlyInAnyOrder("ORG:NAVY YARD", "..");
  }

  @Test
  void areTheSameInEachFormOfUnicode() throws IOException {
    write("organizations.csv", "key,name\nCafe\u0301,One\n");
    load();
    write("organizations.csv", "key,name\n\u00a0Café,Two\n");
    var report = load();

    assertThat(report.sample()).isEmpty();
    assertThat(rows("MATCH (o:Organization) RETURN o.key + ' ' + o.name AS of"))
        .containsExactly("Café Two");
  }

  private LoadReport load() {
    return loader.load(new LoadRequest(List.of(folder), null, "test", reports), Progress.NONE);
  }

  private List<Object> rows(String query) {
    return graph.run(query).stream().map(row -> row.get("of")).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
