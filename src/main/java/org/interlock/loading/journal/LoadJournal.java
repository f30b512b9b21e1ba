package org.interlock.loading.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;

/**
 * The journal of all loads, kept in the graph: from their announcement to their end and after. Each
 * change is one statement that names what it changes: a sign of life each second needs no read, and
 * neither overwrites the end of the load nor is in its way; and all times are the store's, for
 * processes whose clocks differ wait for each other by them.
 */
@Component
public class LoadJournal {

  private static final Logger log = LoggerFactory.getLogger(LoadJournal.class);

  private static final Cypher ANNOUNCE = Cypher.named("loading/journal/announce-load");
  private static final Cypher BEAT = Cypher.named("loading/journal/beat");
  private static final Cypher FINISH = Cypher.named("loading/journal/finish-load");
  static final Cypher LIVE = Cypher.named("loading/journal/live-loads");
  private static final Cypher LOCK = Cypher.named("loading/journal/lock-loads");
  private static final Cypher LOADS = Cypher.named("loading/journal/loads");
  private static final Cypher RECORD_UNFINISHED = Cypher.named("loading/journal/record-unfinished");
  private static final Cypher INTERRUPT = Cypher.named("loading/journal/interrupt-loads");

  /** A garbage collection or a busy disk may make a load silent for seconds, hardly for so long. */
  private static final long LONGEST_SILENCE_SECONDS = 30;

  private static final int MOST_SHOWN = 100;

  /** A load that says it is waiting or running. */
  public record LiveLoad(
      String key, String source, @Nullable String process, @Nullable Long silentSeconds) {

    boolean isDead() {
      return silentSeconds == null
          || silentSeconds > LONGEST_SILENCE_SECONDS
          || LoadProcess.named(process).isGone();
    }
  }

  private final LoadRecords records;
  private final Neo4jTemplate lists;
  private final Graph graph;

  LoadJournal(LoadRecords records, Neo4jTemplate lists, Graph graph) {
    this.records = records;
    this.lists = lists;
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
  public List<LiveLoad> live() {
    return graph.rows(LIVE, Map.of(), LiveLoad.class);
  }

  void beat(String key, long read, long done, long total) {
    graph.write(BEAT, Map.of("key", key, "read", read, "done", done, "total", total));
  }

  /**
   * Writes down how a load ended.
   *
   * @param message one sentence on it
   * @param rejects the file of what was rejected, null if nothing was
   */
  public void finish(
      String key, LoadStatus status, LoadCounts counts, String message, @Nullable Path rejects) {
    graph.write(
        FINISH,
        Map.of(
            "key",
            key,
            "status",
            status.name(),
            "counts",
            counts.json(),
            "message",
            message,
            "rejects",
            rejects == null ? "" : rejects.toString()));
  }

  /** Makes a load visible that ended before it wrote anything. */
  public void recordUnfinished(Announcement load, LoadStatus status, String message) {
    graph.write(
        RECORD_UNFINISHED,
        Map.of(
            "key", load.key(),
            "source", load.source(),
            "mapping", load.mapping(),
            "by", load.by(),
            "status", status.name(),
            "message", message));
  }

  /** The newest loads, at most a hundred, those that wait or run among them. */
  public List<LoadRecord> newest() {
    return lists.findAll(LOADS.text(), Map.of("limit", MOST_SHOWN), LoadRecord.class);
  }

  public Optional<LoadRecord> find(String key) {
    return records.findById(key);
  }

  /**
   * The load with this key.
   *
   * @throws UnknownKey if there is none
   */
  public LoadRecord get(String key) {
    return find(key).orElseThrow(() -> new UnknownKey("load", key));
  }

  /** The load that writes. */
  public Optional<LoadRecord> running() {
    return records.findFirstByStatusOrderByKey(LoadStatus.RUNNING);
  }

  public Optional<LoadRecord> latestOf(String source) {
    return records.findFirstBySourceOrderByStartedAtDesc(source);
  }

  /** Loads that died while they waited or ran become interrupted; they can be run again. */
  public void interruptDead() {
    if (live().stream().anyMatch(LiveLoad::isDead)) {
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
    return transaction.rows(LIVE, Map.of(), LiveLoad.class).stream()
        .filter(LiveLoad::isDead)
        .map(LiveLoad::key)
        .toList();
  }
}
