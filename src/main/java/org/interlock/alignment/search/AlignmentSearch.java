package org.interlock.alignment.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.cost.PartnerCostIndex;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.formulation.ProblemBuilder;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.solver.Solver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers a question by looking at few of all organizations that could serve: a {@link ExactSearch}
 * of them.
 */
@Component
public class AlignmentSearch {

  /** How many organizations for each need are looked at first. */
  static final int FIRST = 12;

  private final PartnerCostIndex prices;
  private final MatchedOfferings offers;
  private final ProblemBuilder models;
  private final Solver solver;
  private final int first;

  @Autowired
  AlignmentSearch(
      PartnerCostIndex prices, MatchedOfferings offers, ProblemBuilder models, Solver solver) {
    this(prices, offers, models, solver, FIRST);
  }

  /**
   * @param first how many organizations for each need are looked at first
   */
  AlignmentSearch(
      PartnerCostIndex prices,
      MatchedOfferings offers,
      ProblemBuilder models,
      Solver solver,
      int first) {
    this.prices = prices;
    this.offers = offers;
    this.models = models;
    this.solver = solver;
    this.first = first;
  }

  /**
   * The answer of all, or what was found until the time was up.
   *
   * @param whatIfs whether also runner-ups and losses are asked for
   */
  public SearchResult of(Inquiry inquiry, boolean whatIfs) {
    var some = offers.of(inquiry);
    var stock = some.stock();
    var list = prices.of(inquiry, stock);
    var contenders = new Candidates(inquiry, stock, list, assigned(inquiry, some));
    var providers = new RequirementProviders(inquiry, stock, list, contenders);
    var limit = Duration.ofMillis(inquiry.question().timeLimitMs());
    return new ExactSearch(inquiry, some, contenders, providers, models, solver, first, limit)
        .sift(whatIfs);
  }

  Candidates contenders(Inquiry inquiry, MatchedOfferings.Some some) {
    var stock = some.stock();
    return new Candidates(inquiry, stock, prices.of(inquiry, stock), assigned(inquiry, some));
  }

  /** The offerings that alone may serve a need, by the need's key. */
  private static Map<String, MatchedOffering> assigned(
      Inquiry inquiry, MatchedOfferings.Some some) {
    if (inquiry.owners().isEmpty()) {
      return Map.of();
    }
    some.read(Set.copyOf(inquiry.owners().values()));
    var byKey =
        some.list().stream().collect(Collectors.toMap(MatchedOffering::key, offer -> offer));
    var assigned = new HashMap<String, MatchedOffering>();
    inquiry
        .question()
        .assign()
        .forEach(
            (need, offering) -> {
              var offer = byKey.get(offering);
              if (offer != null) {
                assigned.put(need, offer);
              }
            });
    return assigned;
  }
}
