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
  private final Candidates contenders;
  private final BitSet barred;
  private final Map<String, int[]> providers = new HashMap<>();

  RequirementProviders(Inquiry inquiry, Stock stock, PartnerCosts prices, Candidates contenders) {
    this.stock = stock;
    this.prices = prices;
    this.contenders = contenders;
    this.barred = stock.organizations(inquiry.barred());
  }

  /**
   * For each requirement so many who may meet it, serve no need, cost at most what there is for it
   * and are not known yet: the cheapest ones.
   */
  Set<String> meeting(Map<String, Long> budgets, int most, BitSet known) {
    provide(budgets.keySet());
    var meeting = new TreeSet<String>();
    budgets.forEach(
        (requirement, budget) -> {
          var least = new Cheapest<>(most, prices::of, stock::organization);
          for (var number : providers(requirement)) {
            if (prices.of(number) <= budget
                && !known.get(number)
                && contenders.numbered(number) == null) {
              least.offer(number);
            }
          }
          least.sorted().forEach(number -> meeting.add(stock.organization(number)));
        });
    return meeting;
  }

  /** By the number of each of these, the requirements that it may meet. */
  Map<Integer, List<String>> met(Set<String> requirements, Set<Candidate> some) {
    provide(requirements);
    var wanted = new BitSet();
    some.forEach(one -> wanted.set(one.number()));
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
  Set<String> meetingToo(Set<String> requirements, int most) {
    provide(requirements);
    var meeting = new TreeSet<String>();
    var relaxed = contenders.bounds().whole();
    for (var requirement : requirements) {
      var least = new Cheapest<Candidate>(most, relaxed::with, contenders::key);
      for (var number : providers(requirement)) {
        var one = contenders.numbered(number);
        if (one != null) {
          least.offer(one);
        }
      }
      least.sorted().forEach(one -> meeting.add(contenders.key(one)));
    }
    return meeting;
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
