package org.interlock.alignment.saved;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a saved alignment is worth under today's graph.
 *
 * @param then what the chosen ensemble cost when it was saved; null if there was none
 * @param now what the same offerings cost today; null if they can't serve together any more
 * @param best what the best ensemble costs today; null if there is none
 * @param proven whether nothing can cost less than the best
 * @param changes what makes the difference between then and now; their points add up to it
 * @param reasons what of it doesn't fit any more, or why the question can't be asked
 * @param with names of organizations (or, if these are the same, offerings) that only the best has
 * @param without the reverse
 */
public record Reassessment(
    Verdict verdict,
    @Nullable Long then,
    @Nullable Long now,
    @Nullable Long best,
    boolean proven,
    List<Change> changes,
    List<String> reasons,
    List<String> with,
    List<String> without) {

  /** What has become of it. */
  public enum Verdict {
    /** Nothing costs less, proven today. */
    BEST,
    /** It is possible, and nothing that costs less was found; time ran out before a proof. */
    UNPROVEN,
    /** Another ensemble costs less. */
    BETTER,
    /** It is not possible as it was, but another ensemble is. */
    GONE,
    /** No ensemble is possible any more. */
    IMPOSSIBLE,
    /** There was no ensemble and there is none. */
    STILL_IMPOSSIBLE,
    /** There was no ensemble, and there is one now. */
    POSSIBLE,
    /** Time ran out before any ensemble was found. */
    UNKNOWN,
    /** What the question names is not there any more. */
    UNASKABLE
  }

  /**
   * One difference.
   *
   * @param what in one sentence
   * @param points what it adds to the cost
   */
  @Schema(name = "CostChange")
  public record Change(String what, long points) {}

  /** What the difference to the cost when it was saved is; 0 if there is none. */
  public long more() {
    return then == null || now == null ? 0 : now - then;
  }

  /** What the best saves against this one today; 0 if this one is not possible. */
  public long saving() {
    return now == null || best == null ? 0 : now - best;
  }
}
