package org.interlock.alignment.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Weights;

/**
 * The terms of the cost in whole points, rounded half up on exact decimal arithmetic, so that an
 * independent checker gets the same.
 */
public final class CostFormula {

  private final Weights weights;

  public CostFormula(Weights weights) {
    this.weights = weights;
  }

  public long partner(BigDecimal warmth, BigDecimal trust, boolean proven) {
    return weights.partner()
        + share(weights.cold(), warmth)
        + share(weights.distrust(), trust)
        + (proven ? 0 : weights.unproven());
  }

  public long served(Priority priority, BigDecimal fit) {
    return share((long) weights.misfit() * priority.weight(), fit);
  }

  public long open(Priority priority) {
    return (long) weights.open() * priority.weight();
  }

  public long unverified() {
    return weights.unverified();
  }

  /** What is missing to one, in points. */
  private static long share(long points, BigDecimal reached) {
    return BigDecimal.ONE
        .subtract(reached)
        .multiply(BigDecimal.valueOf(points))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
