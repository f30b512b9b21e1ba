package org.interlock.loading.runs;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A load as the graph, or the queue, knows it. */
public record LoadLine(
    String key,
    String source,
    String mapping,
    String by,
    @Nullable ZonedDateTime startedAt,
    @Nullable ZonedDateTime finishedAt,
    String status,
    @Nullable Long done,
    @Nullable Long total,
    @Nullable String counts,
    @Nullable String message,
    @Nullable String rejects) {

  static final String WAITING = "WAITING";
  static final String RUNNING = "RUNNING";
  static final String FINISHED = "FINISHED";
  static final String FAILED = "FAILED";
  static final String INTERRUPTED = "INTERRUPTED";
  static final String REMOVED = "REMOVED";

  /** Whether it will still change by itself. */
  public boolean isLive() {
    return status.equals(WAITING) || status.equals(RUNNING);
  }

  public Counts numbers() {
    return Counts.of(counts);
  }

  public boolean hasRejects() {
    return rejects != null && !rejects.isBlank();
  }

  /** Rows done, 0 to 100; null while nobody knows. */
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

  /** The colour of its state. */
  public String chip() {
    return switch (status) {
      case FINISHED -> "good";
      case FAILED -> "bad";
      case INTERRUPTED -> "warn";
      case RUNNING, WAITING -> "accent";
      default -> "";
    };
  }
}
