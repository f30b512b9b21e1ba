package org.interlock.alignment.cost;

import java.util.ArrayList;
import java.util.Arrays;
import org.interlock.alignment.cost.TrustIndex.Facts;
import org.interlock.alignment.question.Weights;
import org.interlock.alignment.supply.Stock;
import org.interlock.trust.Warmth;

/**
 * What each organization costs as a partner to whom the deal gives nothing that it seeks, by its
 * number in the {@link Stock}; computed once.
 */
final class BaseCosts {

  private static final int UNKNOWN = -1;

  private final Stock stock;
  private final Facts facts;
  private final Warmth warmth;
  private final CostFormula points;
  private int[] known = {};

  BaseCosts(Stock stock, Facts facts, Warmth warmth, Weights weights) {
    this.stock = stock;
    this.facts = facts;
    this.warmth = warmth;
    this.points = new CostFormula(weights);
  }

  /** The costs of at least these organizations, by number; at most one query for all. */
  synchronized int[] of(int[] organizations) {
    var largest = Arrays.stream(organizations).max().orElse(-1);
    if (largest >= known.length) {
      var before = known.length;
      known = Arrays.copyOf(known, Math.max(largest + 1, before + before / 2));
      Arrays.fill(known, before, known.length, UNKNOWN);
    }
    var unknown =
        Arrays.stream(organizations)
            .filter(organization -> known[organization] == UNKNOWN)
            .toArray();
    if (unknown.length > 0) {
      compute(Arrays.stream(unknown).distinct().toArray());
    }
    return known;
  }

  private void compute(int[] organizations) {
    var keys = new ArrayList<String>();
    for (var organization : organizations) {
      keys.add(stock.organization(organization));
    }
    facts.judge(keys);
    for (var i = 0; i < organizations.length; i++) {
      var key = keys.get(i);
      known[organizations[i]] =
          Math.toIntExact(points.partner(warmth.to(key).exact(), facts.score(key).exact(), false));
    }
  }
}
