package org.interlock.loading.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A load as the graph knows it. It is read as a whole and never saved as one, for it is written by
 * several at once: {@link LoadJournal}.
 *
 * @param read how many of its rows are read, {@code done} how many are written, of {@code total}
 * @param counts what it changed, as JSON: {@link #numbers()}
 */
@Node("Load")
public record LoadRecord(
    @Id String key,
    String source,
    String mapping,
    String by,
    @Nullable ZonedDateTime startedAt,
    @Nullable ZonedDateTime finishedAt,
    LoadStatus status,
    @Nullable Long read,
    @Nullable Long done,
    @Nullable Long total,
    @Nullable String counts,
    @Nullable String message,
    @Nullable String rejects,
    @Nullable String process,
    @Nullable List<String> files,
    @Nullable String mappingFile,
    @Nullable String encoding) {

  /** A store may keep times in the zone of its own, pages show them all in one. */
  public LoadRecord {
    startedAt = inUtc(startedAt);
    finishedAt = inUtc(finishedAt);
  }

  private static @Nullable ZonedDateTime inUtc(@Nullable ZonedDateTime time) {
    return time == null ? null : time.withZoneSameInstant(ZoneOffset.UTC);
  }

  public boolean isFinished() {
    return status == LoadStatus.FINISHED;
  }

  public LoadCounts numbers() {
    return LoadCounts.of(counts);
  }

  /** Whether what it read, elsewhere than where sent files are kept, is still on this machine. */
  public boolean filesAreHere() {
    return files != null
        && !files.isEmpty()
        && LoadProcess.named(process).isOfThisHost()
        && Stream.concat(files.stream(), Stream.ofNullable(mappingFile))
            .filter(file -> !file.isBlank())
            .allMatch(file -> Files.isReadable(Path.of(file)));
  }

  /** How the mapping is named to load again. */
  public String mappingOrFile() {
    return mappingFile == null || mappingFile.isBlank() ? mapping : mappingFile;
  }

  /** Rows in the store, 0 to 100; null while nobody knows. */
  public @Nullable Long percent() {
    return done == null || total == null || total <= 0 ? null : Math.min(100, 100 * done / total);
  }

  /** Rows per second since the start. */
  public long rate() {
    if (done == null || startedAt == null) {
      return 0;
    }
    var end = finishedAt == null ? ZonedDateTime.now() : finishedAt;
    var milliseconds = Math.max(1, Duration.between(startedAt, end).toMillis());
    return done * 1000 / milliseconds;
  }

  /** Seconds it took, or has taken so far. */
  public @Nullable Long seconds() {
    if (startedAt == null) {
      return null;
    }
    return Duration.between(startedAt, finishedAt == null ? ZonedDateTime.now() : finishedAt)
        .toSeconds();
  }
}
