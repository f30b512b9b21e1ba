package org.interlock.loading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.interlock.loading.journal.LoadCounts;
import org.interlock.loading.journal.LoadStatus;
import org.interlock.loading.source.RejectedValue;
import org.jspecify.annotations.Nullable;

/**
 * The report of one load: what it did.
 *
 * @param key of the {@code Load} in the graph
 * @param status finished, failed or interrupted
 * @param rejects the file of what was rejected, null if nothing was
 * @param sample the first of what was rejected
 * @param summary one sentence
 */
public record LoadReport(
    String key,
    String source,
    String mapping,
    LoadStatus status,
    LoadCounts counts,
    Duration duration,
    @Nullable Path rejects,
    List<RejectedValue> sample,
    String summary) {

  public boolean isFinished() {
    return status == LoadStatus.FINISHED;
  }

  /** How many rows or single references could not be used. */
  public long rejected() {
    return counts.rejected();
  }

  /** How many values stayed as people had set them, and things away as people had removed them. */
  public long conflicts() {
    return counts.conflicts();
  }
}
