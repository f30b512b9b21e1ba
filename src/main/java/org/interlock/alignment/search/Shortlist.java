package org.interlock.alignment.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.ProblemBuilder.Model;
import org.interlock.alignment.solver.Building;

/**
 * The organizations that are looked at, and what they make.
 *
 * @param demands their offerings that require something
 * @param met by their numbers, what they can give of all that is wanted or required
 * @param known their numbers
 */
record Shortlist(
    Model model,
    Candidates contenders,
    RequirementProviders providers,
    List<Demand> demands,
    Map<Integer, Set<String>> met,
    BitSet known,
    Replacements replacements) {

  /**
   * An offering that requires something.
   *
   * @param owner its organization
   * @param ports the requirements that the customer does not meet itself
   * @param services the needs that it serves, and the points of each
   */
  record Demand(
      MatchedOffering offer, Candidate owner, List<String> ports, Map<Integer, Long> services) {}

  Shortlist(
      Model model,
      Candidates contenders,
      RequirementProviders providers,
      List<MatchedOffering> offers,
      BitSet known) {
    this(
        model,
        contenders,
        providers,
        demands(model, contenders, offers),
        met(contenders, offers),
        known,
        new Replacements(model, contenders));
  }

  private static Map<Integer, Set<String>> met(
      Candidates contenders, List<MatchedOffering> offers) {
    var met = new HashMap<Integer, Set<String>>();
    for (var offer : offers) {
      met.computeIfAbsent(contenders.of(offer.organization()).number(), key -> new HashSet<>())
          .addAll(offer.matches().keySet());
    }
    return met;
  }

  /** What an organization can give of all that is wanted or required. */
  Set<String> met(Candidate one) {
    return met.getOrDefault(one.number(), Set.of());
  }

  private static List<Demand> demands(
      Model model, Candidates contenders, List<MatchedOffering> offers) {
    var demands = new ArrayList<Demand>();
    var formulation = model.formulation();
    var points = new CostFormula(model.inquiry().weights());
    var wants = model.inquiry().wants();
    for (var offer : offers) {
      var ports = formulation.ports(offer);
      if (!ports.isEmpty() && !model.inquiry().barred().contains(offer.organization())) {
        var services = new TreeMap<Integer, Long>();
        for (var i = 0; i < wants.size(); i++) {
          var need = i;
          formulation
              .service(wants.get(i), offer)
              .ifPresent(
                  service ->
                      services.put(need, points.served(wants.get(need).priority(), service.fit())));
        }
        demands.add(new Demand(offer, contenders.of(offer.organization()), ports, services));
      }
    }
    return demands;
  }

  /** Those that are not looked at although they may be part of something better. */
  CompletenessProof omitted(Scenario scenario) {
    return new CompletenessProof(this, scenario);
  }

  /** A building that was found when fewer were looked at. */
  Building same(Building before, Model of) {
    var numbers = numbers();
    return Building.of(
            model.problem(),
            before.bricks().stream()
                .map(brick -> numbers.get(of.problem().bricks().get(brick).key()))
                .toList())
        .orElseThrow();
  }

  private Map<String, Integer> numbers() {
    var bricks = model.problem().bricks();
    return IntStream.range(0, bricks.size())
        .boxed()
        .collect(Collectors.toMap(brick -> bricks.get(brick).key(), brick -> brick));
  }
}
