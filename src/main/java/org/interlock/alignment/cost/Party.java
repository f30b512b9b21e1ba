package org.interlock.alignment.cost;

import java.util.Set;
import org.interlock.trust.TrustScore;
import org.interlock.trust.WarmPath;
import org.jspecify.annotations.Nullable;

/**
 * An organization that may take part.
 *
 * @param rivals keys of all organizations that it conflicts with
 * @param objective the statement of an objective that the deal advances, or null
 */
public record Party(
    String key,
    boolean home,
    boolean pinned,
    Set<String> rivals,
    @Nullable String objective,
    WarmPath warmth,
    TrustScore trust,
    long points) {}
