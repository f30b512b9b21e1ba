package org.interlock.alignment.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deal as a question: for whom, and what it needs. */
public record DealQuestion(
    String key, String name, @Nullable String status, List<Party> customers, List<Need> needs) {

  /** A customer. */
  record Party(String key, String name) {}

  /** A need of the deal. */
  record Need(
      String key,
      @Nullable String statement,
      String priority,
      String capability,
      String capabilityName,
      List<Party> accepts) {}

  /** An open deal in the list of those to start from. */
  record Open(String key, String name, List<String> customers, long needs) {}

  /** Its needs as rows of a free question. */
  List<QuestionForm.Row> rows() {
    return needs.stream()
        .map(
            need ->
                new QuestionForm.Row(
                    need.capability(),
                    need.priority(),
                    String.join("|", need.accepts().stream().map(Party::key).toList())))
        .toList();
  }
}
