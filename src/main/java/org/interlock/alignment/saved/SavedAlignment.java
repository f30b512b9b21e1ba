package org.interlock.alignment.saved;

import java.time.ZonedDateTime;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer as it was.
 *
 * @param dealName what the deal is called today; null if it is gone or there was none
 * @param customerName what the customer is called today; null if it is gone
 * @param ensemble number of the chosen ensemble; the best was 1
 */
public record SavedAlignment(
    String key,
    String name,
    @Nullable String deal,
    @Nullable String dealName,
    @Nullable String customer,
    @Nullable String customerName,
    Question question,
    Alignment answer,
    int ensemble,
    String savedBy,
    ZonedDateTime savedAt) {

  /** The chosen ensemble; null if there was none. */
  public @Nullable Ensemble chosen() {
    return answer.ensembles().isEmpty() ? null : ensemble(ensemble);
  }

  /** The ensemble of that number, or the nearest one. */
  public Ensemble ensemble(int number) {
    return answer.ensembles().get(Math.clamp(number, 1, answer.ensembles().size()) - 1);
  }
}
