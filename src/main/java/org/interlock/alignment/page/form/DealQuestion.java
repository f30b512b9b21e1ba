package org.interlock.alignment.page.form;

import java.util.List;
import java.util.Map;
import org.interlock.catalog.Named;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;

/** A deal as a question: for whom, and what it needs. */
public record DealQuestion(
    String key, String name, @Nullable String status, List<Named> customers, List<Need> needs) {

  /** A need of the deal. */
  public record Need(
      String key,
      @Nullable String statement,
      String priority,
      String capability,
      String capabilityName,
      List<Named> accepts) {}

  /** An open deal in the list of those to start from. */
  record OpenDeal(String key, String name, List<String> customers, long needs) {}

  /** The priority that the deal states for a need; null if it has no such need. */
  @Nullable String stated(String need) {
    return needs.stream()
        .filter(stated -> stated.key().equals(need))
        .map(Need::priority)
        .findFirst()
        .orElse(null);
  }

  /**
   * Its needs as rows of a free question.
   *
   * @param priorities other than stated, by need
   */
  List<QuestionForm.Row> rows(Map<String, String> priorities) {
    return needs.stream()
        .map(
            need ->
                new QuestionForm.Row(
                    need.capability(),
                    priorities.getOrDefault(need.key(), need.priority()),
                    Keys.joined(need.accepts().stream().map(Named::key).toList())))
        .toList();
  }
}
