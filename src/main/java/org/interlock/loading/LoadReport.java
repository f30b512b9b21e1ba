package org.interlock.loading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a load did. */
public record LoadReport(
    String key,
    String source,
    String mapping,
    String status,
    long rows,
    long rejected,
    Map<String, Long> nodesCreated,
    Map<String, Long> nodesUpdated,
    Map<String, Long> nodesUnchanged,
    Map<String, Long> relationshipsCreated,
    Map<String, Long> relationshipsUpdated,
    Map<String, Long> relationshipsUnchanged,
    Duration duration,
    @Nullable Path rejects,
    String summary) {}
