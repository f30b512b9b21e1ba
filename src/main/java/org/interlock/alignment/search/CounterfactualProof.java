package org.interlock.alignment.search;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.interlock.alignment.bound.LowerBound;
import org.interlock.alignment.solver.Solution.Status;
import org.jspecify.annotations.Nullable;

/**
 * A question what would be otherwise, asked again until nobody is omitted who could be part of a
 * better answer.
 */
final class CounterfactualProof<T> {

  private final LowerBound relaxed;
  private final Function<Counterfactuals, T> question;
  private final Function<T, Status> status;
  private final Function<T, @Nullable Long> cost;
  private final UnaryOperator<T> doubted;
  private @Nullable T answer;
  private boolean isSettled;

  /**
   * @param relaxed the bound under the rules of the question
   * @param cost of the ensemble that an answer tells of
   * @param doubted the same answer without claiming that it is proven
   */
  CounterfactualProof(
      LowerBound relaxed,
      Function<Counterfactuals, T> question,
      Function<T, Status> status,
      Function<T, @Nullable Long> cost,
      UnaryOperator<T> doubted) {
    this.relaxed = relaxed;
    this.question = question;
    this.status = status;
    this.cost = cost;
    this.doubted = doubted;
  }

  /** Asks unless it is settled; gives back who should be looked at too, if there was time. */
  Set<String> ask(Shortlist looked, Counterfactuals whatIfs, int most) {
    if (isSettled) {
      return Set.of();
    }
    var found = question.apply(whatIfs);
    answer = found;
    if (status.apply(found) != Status.OPTIMAL && status.apply(found) != Status.INFEASIBLE) {
      return Set.of();
    }
    var limit = Objects.requireNonNullElse(cost.apply(found), LowerBound.NONE);
    var more = looked.omitted(new Scenario(limit, relaxed)).mostPromising(most);
    isSettled = more.isEmpty();
    return more;
  }

  T answer() {
    var found = Objects.requireNonNull(answer);
    return isSettled ? found : doubted.apply(found);
  }
}
