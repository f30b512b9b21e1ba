package org.interlock.alignment.page;

import java.time.LocalDate;
import java.util.List;
import org.interlock.alignment.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * What stands above an answer on paper.
 *
 * @param us names of the home organizations
 * @param deal what the deal is called; null without one, or if it is gone
 * @param on the day of the answer
 */
public record Headline(
    Question question,
    LocalDate on,
    List<String> us,
    @Nullable String deal,
    List<String> customers,
    List<String> pinned,
    List<String> excluded) {

  /** What the answer is called if nobody names it. */
  public String title() {
    if (deal != null) {
      return deal;
    }
    return customers.isEmpty() ? "" : customers.getFirst();
  }

  /** How many priorities, bricks and weights were set by hand. */
  public int changed() {
    return question.priorities().size() + question.assign().size() + question.weights().size();
  }
}
