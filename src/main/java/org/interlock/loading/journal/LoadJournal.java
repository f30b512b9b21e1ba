package org.interlock.loading.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The loads in the graph, from their announcement to their end. */
@Component
public class LoadJournal {

  private static final Logger log = LoggerFactory.getLogger(LoadJournal.class);

  private static final Cypher ANNOUNCE = Cypher.named("loading/journal/announce-load");
  private static final Cypher BEAT = Cypher.named("loading/journal/beat");
  private static final Cypher FINISH = Cypher.named("loading/journal/finish-load");
  static final Cypher LIVE = Cypher.named("loading/journal/live-loads");
  private static final Cypher LOCK = Cypher.named("loading/journal/lock-loads");
  private static final Cypher INTERRUPT = Cypher.named("loading/journal/interrupt-loads");

  /** A garbage collection or a busy disk may make a load silent for seconds, hardly for so long. */
  private static final long LONGEST_SILENCE_SECONDS = 30;

  /** A load that says it is waiting or running. */
  public record Live(
      String key, String source, @Nullable String process, @Nullable Long silentSeconds) {

    boolean isDead() {
      return silentSeconds == null
          || silentSeconds > LONGEST_SILENCE_SECONDS
          || LoadProcess.named(process).isGone();
    }
  }

  private final Graph graph;

  LoadJournal(Graph graph) {
    this.graph = graph;
  }

  /** Makes a load visible that wants to write; nothing happens if it was announced before. */
  public void announce(Announcement load) {
    var mappingFile = load.mappingFile();
    graph.write(
        ANNOUNCE,
        Map.of(
            "key",
            load.key(),
            "source",
            load.source(),
            "mapping",
            load.mapping(),
            "mappingFile",
            mappingFile == null ? "" : absolute(mappingFile),
            "encoding",
            Objects.requireNonNullElse(load.encoding(), ""),
            "by",
            load.by(),
            "files",
            load.files().stream().map(LoadJournal::absolute).toList(),
            "process",
            LoadProcess.own().name()));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** The turn of a load that was announced. */
  public Turn turn(String key) {
    return new Turn(graph, this, key);
  }

  /** Those that wait or run, wherever. */
  public List<Live> live() {
    return graph.rows(LIVE, Map.of(), Live.class);
  }

  void beat(String key, long read, long done, long total) {
    graph.write(BEAT, Map.of("key", key, "read", read, "done", done, "total", total));
  }

  public void finish(String key, String status, String counts, String message, String rejects) {
    graph.write(
        FINISH,
        Map.of(
            "key", key,
            "status", status,
            "counts", counts,
            "message", message,
            "rejects", rejects));
  }

  /** Loads that died while they waited or ran become interrupted; they can be run again. */
  public void interruptDead() {
    if (live().stream().anyMatch(Live::isDead)) {
      var interrupted = graph.atomically(LoadJournal::interruptDead);
      log.info("Interrupted before their end: {}", interrupted);
    }
  }

  /** A load in the middle of a batch holds its lock; after it, it is no longer silent. */
  private static List<String> interruptDead(Graph.Transaction transaction) {
    transaction.run(LOCK, Map.of("keys", dead(transaction)));
    var dead = dead(transaction);
    transaction.run(INTERRUPT, Map.of("keys", dead));
    return dead;
  }

  private static List<String> dead(Graph.Transaction transaction) {
    return transaction.rows(LIVE, Map.of(), Live.class).stream()
        .filter(Live::isDead)
        .map(Live::key)
        .toList();
  }
}
