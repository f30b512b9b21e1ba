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

/** Answers a question by an {@link ExactSearch} of all organizations that could serve. */
@Component
public class AlignmentSearch {

  /** How many organizations for each need are looked at first. */
  static final int FIRST = 12;

  private final PartnerCostIndex costs;
  private final MatchedOfferings offerings;
  private final ProblemBuilder builder;
  private final Solver solver;
  private final int first;

  @Autowired
  AlignmentSearch(
      PartnerCostIndex costs, MatchedOfferings offerings, ProblemBuilder builder, Solver solver) {
    this(costs, offerings, builder, solver, FIRST);
  }

  /**
   * @param first how many organizations for each need are looked at first
   */
  AlignmentSearch(
      PartnerCostIndex costs,
      MatchedOfferings offerings,
      ProblemBuilder builder,
      Solver solver,
      int first) {
    this.costs = costs;
    this.offerings = offerings;
    this.builder = builder;
    this.solver = solver;
    this.first = first;
  }

  /**
   * The answer of all, or what was found until the time was up.
   *
   * @param counterfactuals whether also runner-ups and losses are asked for
   */
  public SearchResult of(Inquiry inquiry, boolean counterfactuals) {
    var selection = offerings.of(inquiry);
    var stock = selection.stock();
    var partnerCosts = costs.of(inquiry, stock);
    var candidates = new Candidates(inquiry, stock, partnerCosts, assigned(inquiry, selection));
    var providers = new RequirementProviders(inquiry, stock, partnerCosts, candidates);
    var limit = Duration.ofMillis(inquiry.question().timeLimitMs());
    return new ExactSearch(
            new SearchSpace(inquiry, selection, candidates, providers),
            builder,
            solver,
            first,
            limit)
        .run(counterfactuals);
  }

  Candidates candidates(Inquiry inquiry, MatchedOfferings.Selection selection) {
    var stock = selection.stock();
    return new Candidates(inquiry, stock, costs.of(inquiry, stock), assigned(inquiry, selection));
  }

  /** The offerings that alone may serve a need, by the need's key. */
  private static Map<String, MatchedOffering> assigned(
      Inquiry inquiry, MatchedOfferings.Selection selection) {
    if (inquiry.owners().isEmpty()) {
      return Map.of();
    }
    selection.read(Set.copyOf(inquiry.owners().values()));
    var byKey =
        selection.list().stream()
            .collect(Collectors.toMap(MatchedOffering::key, offering -> offering));
    var assigned = new HashMap<String, MatchedOffering>();
    inquiry
        .question()
        .assign()
        .forEach(
            (need, key) -> {
              var offering = byKey.get(key);
              if (offering != null) {
                assigned.put(need, offering);
              }
            });
    return assigned;
  }
}
