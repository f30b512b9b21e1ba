package org.interlock.alignment.page.answer;

import java.util.List;
import org.interlock.alignment.answer.Conflict;
import org.interlock.alignment.answer.Conflict.Kind;
import org.interlock.alignment.conflict.Explainer.Proof;
import org.interlock.alignment.page.form.QuestionForm;

/**
 * What the page shows of a {@link Conflict}.
 *
 * @param questionChanges changes of the question, each one click away
 * @param worldChanges changes that take work in the world
 */
public record WaysOut(
    Conflict conflict, List<QuestionChange> questionChanges, List<Conflict.Change> worldChanges) {

  /** A change with the address of the question so changed. */
  public record QuestionChange(Conflict.Change change, String address) {}

  static WaysOut of(Conflict conflict) {
    return new WaysOut(
        conflict,
        conflict.changes().stream().flatMap(change -> questionChange(change).stream()).toList(),
        conflict.changes().stream().filter(change -> change.question() == null).toList());
  }

  private static List<QuestionChange> questionChange(Conflict.Change change) {
    var question = change.question();
    return question == null
        ? List.of()
        : List.of(new QuestionChange(change, QuestionForm.addressOf(question)));
  }

  /** How sure it is that fewer things don't exclude each other. */
  public String proof() {
    return "alignment.conflict.proof."
        + (conflict.parts().size() == 1 ? "one" : conflict.proof().name());
  }

  public boolean explained() {
    return conflict.proof() != Proof.UNFINISHED;
  }

  /** What was tried, as a message. */
  public String tried() {
    var enough = conflict.changes().stream().anyMatch(change -> change.steps().size() == 1);
    return "alignment.conflict.tried."
        + switch (conflict.tried()) {
          case 0 -> "some";
          case 1 -> "single";
          default -> enough ? "pairs" : "none";
        };
  }

  /** Whether somebody is to be recruited. */
  public boolean recruits() {
    return worldChanges.stream()
        .flatMap(change -> change.steps().stream())
        .anyMatch(step -> step.kind() == Kind.RECRUIT);
  }
}
