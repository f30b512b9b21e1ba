package org.interlock.alignment;

import java.util.Set;
import org.interlock.trust.TrustScore;
import org.interlock.trust.WarmPath;
import org.jspecify.annotations.Nullable;

/**
 * An organization that may take part.
 *
 * @param rivals keys of candidates that it conflicts with
 * @param contested whether it conflicts with anybody at all
 * @param objective the statement of an objective that the deal advances, or null
 */
record Candidate(
    String key,
    boolean home,
    boolean pinned,
    Set<String> rivals,
    boolean contested,
    @Nullable String objective,
    WarmPath warmth,
    TrustScore trust,
    long points) {}
