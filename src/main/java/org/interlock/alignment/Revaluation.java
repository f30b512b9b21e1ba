package org.interlock.alignment;

import java.util.List;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.jspecify.annotations.Nullable;

/**
 * What given offerings make under today's graph, and which of them don't fit any more.
 *
 * @param ensemble those that still fit, with today's cost; null if they break a rule
 * @param barred keys of their organizations that may not take part
 * @param unneeded keys of offerings that serve no need and meet no requirement
 * @param unheld keys of offerings with a requirement that none of the others meets
 * @param unserved keys of MUST needs that none of them serves
 * @param rivals pairs of organizations that conflict
 * @param tooMany whether they are more partners than the question allows
 */
public record Revaluation(
    @Nullable Ensemble ensemble,
    List<String> barred,
    List<String> unneeded,
    List<String> unheld,
    List<String> unserved,
    List<Rivals> rivals,
    boolean tooMany) {

  /** Two organizations that can't serve in one ensemble. */
  public record Rivals(String one, String other) {}
}
