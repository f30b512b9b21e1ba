package org.interlock.alignment.cost;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.cost.TrustIndex.Facts;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Weights;
import org.interlock.alignment.supply.Stock;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.WarmPaths;
import org.interlock.trust.Warmth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organizations cost as partners, before it is known which of them are candidates. */
@Component
public class PartnerCostIndex {

  private static final Cypher ADVANCING = Cypher.named("alignment/advancing");

  /** For so many weights at once: the usual ones, and those that somebody tries. */
  private static final int MOST_WEIGHTS = 4;

  private final Graph graph;
  private final WarmPaths warmPaths;
  private final TrustIndex trustIndex;
  private @Nullable Base base;

  PartnerCostIndex(Graph graph, WarmPaths warmPaths, TrustIndex trustIndex) {
    this.graph = graph;
    this.warmPaths = warmPaths;
    this.trustIndex = trustIndex;
  }

  /** What all costs depend on but for the weights and the deal, and the costs known so far. */
  private record Base(Stock stock, Facts facts, Warmth warmth, Cache<Weights, BaseCosts> known) {

    Base(Stock stock, Facts facts, Warmth warmth) {
      this(
          stock,
          facts,
          warmth,
          Caffeine.newBuilder().maximumSize(MOST_WEIGHTS).executor(Runnable::run).build());
    }

    boolean is(Stock stock, Facts facts, Warmth warmth) {
      return this.stock == stock && this.facts == facts && this.warmth == warmth;
    }

    BaseCosts costs(Weights weights) {
      return known.get(weights, key -> new BaseCosts(stock, facts, warmth, key));
    }
  }

  /** What partners cost for one inquiry. */
  public PartnerCosts of(Inquiry inquiry, Stock stock) {
    var advancing =
        graph.column(
            ADVANCING,
            Map.of(
                "customers", List.copyOf(inquiry.customers()),
                "capabilities", inquiry.capabilities(),
                "markets", List.copyOf(inquiry.markets())),
            String.class);
    var base = base(stock, trustIndex.at(inquiry.today()), warmPaths.from(inquiry.home()));
    return new PartnerCosts(inquiry, stock, advancing, base.costs(inquiry.weights()));
  }

  private synchronized Base base(Stock stock, Facts facts, Warmth warmth) {
    var kept = base;
    if (kept == null || !kept.is(stock, facts, warmth)) {
      kept = new Base(stock, facts, warmth);
      base = kept;
    }
    return kept;
  }
}
