package org.interlock.loading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.interlock.graph.Graph;
import org.interlock.loading.journal.Announcement;
import org.interlock.loading.journal.Heartbeat;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.mapping.Mappings;
import org.interlock.loading.mapping.SheetFiles;
import org.interlock.loading.source.NotLoadable;
import org.interlock.loading.source.SourceFiles;
import org.springframework.stereotype.Component;

/** Loads sources into the graph; loading the same again changes nothing. */
@Component
public class Loader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private static final int MOST_NAMED = 3;

  private final Graph graph;
  private final Mappings mappings;
  private final LoadJournal journal;

  Loader(Graph graph, Mappings mappings, LoadJournal journal) {
    this.graph = graph;
    this.mappings = mappings;
    this.journal = journal;
  }

  /**
   * Loads files or folders; returns when done.
   *
   * @throws NotLoadable if the sources or the mapping can't be used; nothing was changed then
   */
  public LoadReport load(LoadRequest request, Progress progress) {
    return load(newKey(), request, new SourceFiles(request.encoding()), progress);
  }

  /** The same under a key that is known before it starts, of files that may be open already. */
  public LoadReport load(String key, LoadRequest request, SourceFiles opened, Progress progress) {
    try (opened;
        var heartbeat = new Heartbeat(journal, key)) {
      var mapping =
          request.mapping() == null ? mappings.interlock() : mappings.named(request.mapping());
      var files = SheetFiles.open(opened, request.sources(), mapping);
      announce(key, named(request), mapping.name(), request);
      return new Load(key, graph, journal, request, files, progress, heartbeat).run();
    }
  }

  /** Makes a load visible that is going to be, so that it gets its turn before later ones. */
  public void announce(String key, String source, String mapping, LoadRequest request) {
    journal.announce(
        new Announcement(
            key,
            source,
            mapping,
            request.mappingFile(),
            request.encoding(),
            request.by(),
            request.sources()));
  }

  /** A key that no load has yet: its time and a random part. */
  public static String newKey() {
    return "load-%s-%s"
        .formatted(
            TIME.format(Instant.now()),
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
  }

  /** The sources as a person named them, in short. */
  static String named(LoadRequest request) {
    return named(
        request.sources().stream()
            .map(path -> String.valueOf(path.toAbsolutePath().normalize().getFileName()))
            .toList());
  }

  /** Files as the source of a load: all of few, or how many there are. */
  public static String named(List<String> files) {
    return files.size() <= MOST_NAMED
        ? String.join(", ", files)
        : "%s and %d more files".formatted(files.getFirst(), files.size() - 1);
  }
}
