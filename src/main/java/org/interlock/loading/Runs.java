package org.interlock.loading;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The loads in the graph. A running one names its process and gives a sign of life with each batch,
 * so that another process can tell whether it was interrupted.
 */
@Component
class Runs {

  private static final Logger log = LoggerFactory.getLogger(Runs.class);
  private static final Cypher START = Cypher.named("loading/start-load");
  private static final Cypher BEAT = Cypher.named("loading/beat");
  private static final Cypher FINISH = Cypher.named("loading/finish-load");
  private static final Cypher RUNNING = Cypher.named("loading/running-loads");
  private static final Cypher INTERRUPT = Cypher.named("loading/interrupt-loads");
  private static final long LONGEST_SILENCE_SECONDS = 120;

  /** A load that says it is running. */
  record Running(String key, String process, Long silentSeconds) {}

  private final Graph graph;

  Runs(Graph graph) {
    this.graph = graph;
  }

  void start(String key, String source, String mapping, String by, long total) {
    graph.write(
        START,
        Map.of(
            "key", key,
            "source", source,
            "mapping", mapping,
            "by", by,
            "process", process(),
            "total", total));
  }

  void beat(String key, long done, long total) {
    graph.write(BEAT, Map.of("key", key, "done", done, "total", total));
  }

  void finish(String key, String status, String counts, String message, String rejects) {
    graph.write(
        FINISH,
        Map.of(
            "key", key,
            "status", status,
            "counts", counts,
            "message", message,
            "rejects", rejects));
  }

  /** Loads left running by a process that is gone become interrupted; they can be run again. */
  @EventListener(ApplicationReadyEvent.class)
  void interruptAbandoned() {
    var abandoned =
        graph.rows(RUNNING, Map.of(), Running.class).stream()
            .filter(Runs::isAbandoned)
            .map(Running::key)
            .toList();
    if (!abandoned.isEmpty()) {
      graph.write(INTERRUPT, Map.of("keys", abandoned));
      log.info("Interrupted before their end: {}", abandoned);
    }
  }

  private static boolean isAbandoned(Running load) {
    var parts = List.of(load.process().split("@", 3));
    boolean here = parts.size() == 3 && parts.get(1).equals(host());
    return here ? !lives(parts) : load.silentSeconds() > LONGEST_SILENCE_SECONDS;
  }

  private static boolean lives(List<String> process) {
    return ProcessHandle.of(Long.parseLong(process.getFirst()))
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().startInstant())
        .map(Instant::toString)
        .filter(started -> started.equals(process.getLast()))
        .isPresent();
  }

  /** Number, host and start of this process: a number alone may be used again. */
  static String process() {
    var started =
        ProcessHandle.current()
            .info()
            .startInstant()
            .orElse(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    return ProcessHandle.current().pid() + "@" + host() + "@" + started;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replace("@", "");
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
