package org.interlock.loading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/** Loads sources into the graph; loading the same again changes nothing. */
@Component
public class Loader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Graph graph;
  private final Mappings mappings;
  private final Runs runs;

  Loader(Graph graph, Mappings mappings, Runs runs) {
    this.graph = graph;
    this.mappings = mappings;
    this.runs = runs;
  }

  /**
   * Loads files or folders; returns when done.
   *
   * @throws NotLoadable if the sources or the mapping can't be used; nothing was changed then
   */
  public LoadReport load(LoadRequest request, Progress progress) {
    return load(newKey(), request, progress);
  }

  /** The same under a key that is known before it starts. */
  public LoadReport load(String key, LoadRequest request, Progress progress) {
    var mapping =
        request.mapping() == null ? mappings.interlock() : mappings.named(request.mapping());
    try (var unpacked = new Unpacked(request.sources())) {
      var sources = Sources.open(unpacked.paths(), mapping, request.encoding());
      return new Run(key, graph, runs, request, mapping, sources, progress).run();
    }
  }

  /** A key that no load has yet: its time and a random part. */
  public static String newKey() {
    return "load-%s-%s"
        .formatted(
            TIME.format(Instant.now()),
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
  }

  /** The sources as a person named them. */
  static String named(LoadRequest request) {
    return request.sources().stream()
        .map(path -> String.valueOf(path.toAbsolutePath().normalize().getFileName()))
        .collect(Collectors.joining(", "));
  }
}
