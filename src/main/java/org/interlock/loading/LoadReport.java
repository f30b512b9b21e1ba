package org.interlock.loading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.interlock.loading.source.Reject;
import org.jspecify.annotations.Nullable;

/**
 * What one load did.
 *
 * @param key of the {@code Load} in the graph
 * @param status FINISHED, FAILED or INTERRUPTED
 * @param rows how many rows the sources have
 * @param rejected how many rows or single references could not be used
 * @param conflicts how many values stayed because a person had edited them by hand
 * @param rejects the file of what was rejected, null if nothing was
 * @param sample the first of what was rejected
 * @param notes on how the files were read: encodings other than plain UTF-8, columns that none has
 * @param summary one sentence
 */
public record LoadReport(
    String key,
    String source,
    String mapping,
    String status,
    long rows,
    long rejected,
    long conflicts,
    Map<String, Long> nodesCreated,
    Map<String, Long> nodesUpdated,
    Map<String, Long> nodesUnchanged,
    Map<String, Long> relationshipsCreated,
    Map<String, Long> relationshipsUpdated,
    Map<String, Long> relationshipsUnchanged,
    Duration duration,
    @Nullable Path rejects,
    List<Reject> sample,
    List<String> notes,
    String summary) {

  public static final String FINISHED = "FINISHED";
  public static final String FAILED = "FAILED";
  public static final String INTERRUPTED = "INTERRUPTED";
}
