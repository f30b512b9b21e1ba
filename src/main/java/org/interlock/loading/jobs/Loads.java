package org.interlock.loading.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.interlock.loading.journal.LoadRecord;
import org.springframework.stereotype.Component;

/** The loads that were, from the graph, and those that are waiting or running. */
@Component
public class Loads {

  private static final Cypher LOADS = Cypher.named("loading/journal/loads");
  private static final Cypher LOAD = Cypher.named("loading/journal/load");
  private static final Cypher LATEST_OF_SOURCE = Cypher.named("loading/journal/latest-of-source");
  private static final Cypher RECORD_UNFINISHED = Cypher.named("loading/journal/record-unfinished");
  private static final int MOST = 100;

  private final Graph graph;

  Loads(Graph graph) {
    this.graph = graph;
  }

  public List<LoadRecord> newest() {
    return graph.rows(LOADS, Map.of("limit", MOST), LoadRecord.class);
  }

  Optional<LoadRecord> find(String key) {
    return graph.row(LOAD, Map.of("key", key), LoadRecord.class);
  }

  /** The one that writes. */
  Optional<LoadRecord> running() {
    return newest().stream().filter(load -> load.status().equals(LoadRecord.RUNNING)).findFirst();
  }

  public LoadRecord get(String key) {
    return find(key).orElseThrow(() -> new UnknownKey("load", key));
  }

  public Optional<LoadRecord> latestOf(String source) {
    return graph.row(LATEST_OF_SOURCE, Map.of("source", source), LoadRecord.class);
  }

  /** Makes a load visible that ended before it wrote anything. */
  void record(Upload upload, String status, String message) {
    graph.write(
        RECORD_UNFINISHED,
        Map.of(
            "key", upload.key(),
            "source", upload.source(),
            "mapping", upload.mapping(),
            "by", upload.by(),
            "status", status,
            "message", message));
  }
}
