package org.interlock.alignment.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.bound.Cheapest;
import org.interlock.alignment.cost.PartnerCosts;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.supply.Stock;

/** Who provides something that may do for a requirement. */
final class RequirementProviders {

  private final Stock stock;
  private final PartnerCosts prices;
  private final Candidates candidates;
  private final BitSet barred;
  private final Map<String, int[]> providers = new HashMap<>();

  RequirementProviders(Inquiry inquiry, Stock stock, PartnerCosts prices, Candidates candidates) {
    this.stock = stock;
    this.prices = prices;
    this.candidates = candidates;
    this.barred = stock.organizations(inquiry.barred());
  }

  /**
   * For each requirement so many who may meet it, serve no need, cost at most what there is for it
   * and are not known yet: the cheapest ones.
   */
  Set<String> cheapestProviders(Map<String, Long> budgets, int most, BitSet known) {
    provide(budgets.keySet());
    var providing = new TreeSet<String>();
    budgets.forEach(
        (requirement, budget) -> {
          var least = new Cheapest<>(most, prices::of, stock::organization);
          for (var number : providers(requirement)) {
            if (prices.of(number) <= budget
                && !known.get(number)
                && candidates.numbered(number) == null) {
              least.consider(number);
            }
          }
          least.sorted().forEach(number -> providing.add(stock.organization(number)));
        });
    return providing;
  }

  /** By the number of each of these, the requirements that it may meet. */
  Map<Integer, List<String>> met(Set<String> requirements, Set<Candidate> selection) {
    provide(requirements);
    var wanted = new BitSet();
    selection.forEach(candidate -> wanted.set(candidate.number()));
    var met = new HashMap<Integer, List<String>>();
    for (var requirement : requirements) {
      for (var number : providers(requirement)) {
        if (wanted.get(number)) {
          met.computeIfAbsent(number, key -> new ArrayList<>()).add(requirement);
        }
      }
    }
    return met;
  }

  /** For each requirement so many who may meet it and serve a need: those that promise most. */
  Set<String> promisingProviders(Set<String> requirements, int most) {
    provide(requirements);
    var providing = new TreeSet<String>();
    var lowerBound = candidates.bounds().whole();
    for (var requirement : requirements) {
      var least = new Cheapest<Candidate>(most, lowerBound::with, candidates::key);
      for (var number : providers(requirement)) {
        var candidate = candidates.numbered(number);
        if (candidate != null) {
          least.consider(candidate);
        }
      }
      least.sorted().forEach(candidate -> providing.add(candidates.key(candidate)));
    }
    return providing;
  }

  /** Reads who provides something that may do for these requirements: one query for all. */
  private void provide(Set<String> requirements) {
    var missing =
        requirements.stream().filter(key -> !providers.containsKey(key)).sorted().toList();
    if (!missing.isEmpty()) {
      var found = stock.of(stock.taxonomy().near(missing));
      prices.learn(
          found.values().stream().flatMapToInt(shelf -> Arrays.stream(shelf.organizations())));
      for (var requirement : missing) {
        var all = new BitSet();
        for (var near : stock.taxonomy().near(requirement)) {
          var shelf = found.get(near.provided());
          if (shelf != null) {
            Arrays.stream(shelf.organizations()).forEach(all::set);
          }
        }
        all.andNot(barred);
        providers.put(requirement, all.stream().toArray());
      }
    }
  }

  private int[] providers(String requirement) {
    return providers.getOrDefault(requirement, new int[0]);
  }
}
