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
import org.interlock.alignment.formulation.ExplainedProblem;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.solver.Ensemble;

/**
 * The organizations that are looked at, and what they make.
 *
 * @param requiringOfferings their offerings that require something
 * @param met by their numbers, what they can give of all that is wanted or required
 * @param known their numbers
 */
record Shortlist(
    ExplainedProblem model,
    Candidates candidates,
    RequirementProviders providers,
    List<RequiringOffering> requiringOfferings,
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
  record RequiringOffering(
      MatchedOffering offering, Candidate owner, List<String> ports, Map<Integer, Long> services) {}

  Shortlist(
      ExplainedProblem model,
      Candidates candidates,
      RequirementProviders providers,
      List<MatchedOffering> offerings,
      BitSet known) {
    this(
        model,
        candidates,
        providers,
        requiringOfferings(model, candidates, offerings),
        met(candidates, offerings),
        known,
        new Replacements(model, candidates));
  }

  private static Map<Integer, Set<String>> met(
      Candidates candidates, List<MatchedOffering> offerings) {
    var met = new HashMap<Integer, Set<String>>();
    for (var offering : offerings) {
      met.computeIfAbsent(candidates.of(offering.organization()).number(), key -> new HashSet<>())
          .addAll(offering.matches().keySet());
    }
    return met;
  }

  /** What an organization can give of all that is wanted or required. */
  Set<String> met(Candidate candidate) {
    return met.getOrDefault(candidate.number(), Set.of());
  }

  private static List<RequiringOffering> requiringOfferings(
      ExplainedProblem model, Candidates candidates, List<MatchedOffering> offerings) {
    var requiring = new ArrayList<RequiringOffering>();
    for (var offering : offerings) {
      var ports = model.formulation().ports(offering);
      if (!ports.isEmpty() && !model.inquiry().barred().contains(offering.organization())) {
        requiring.add(
            new RequiringOffering(
                offering,
                candidates.of(offering.organization()),
                ports,
                services(model, offering)));
      }
    }
    return requiring;
  }

  private static Map<Integer, Long> services(ExplainedProblem model, MatchedOffering offering) {
    var points = new CostFormula(model.inquiry().weights());
    var needs = model.inquiry().needs();
    var services = new TreeMap<Integer, Long>();
    for (var i = 0; i < needs.size(); i++) {
      var need = needs.get(i);
      var service = model.formulation().service(need, offering);
      if (service.isPresent()) {
        services.put(i, points.served(need.priority(), service.get().fit()));
      }
    }
    return services;
  }

  /** The proof that nobody else is part of anything better, or who may be. */
  CompletenessProof completeness(Scenario scenario) {
    return new CompletenessProof(this, scenario);
  }

  /** An ensemble that was found when fewer were looked at. */
  Ensemble same(Ensemble before, ExplainedProblem of) {
    var numbers = numbers();
    return Ensemble.of(
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
