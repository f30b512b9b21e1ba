package org.interlock.alignment;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.Models.Model;

/**
 * Why a requirement may matter at all: the offerings that serve a need, in ensembles that may be
 * better than what was found, and have the requirement, or need somebody to meet theirs who has it.
 */
final class Roots {

  private final Contenders contenders;
  private final Scenario scenario;
  private final Map<String, Set<Root>> byRequirement = new HashMap<>();

  /**
   * An organization that serves a need.
   *
   * @param least what an ensemble costs at least in which it does
   */
  private record Root(Contender server, int need, long points, long least) {}

  Roots(Looked looked, Scenario scenario) {
    this.contenders = looked.contenders();
    this.scenario = scenario;
    var model = looked.model();
    var offers =
        looked.offers().stream()
            .filter(offer -> !model.inquiry().barred().contains(offer.organization()))
            .filter(offer -> !model.formulation().ports(offer).isEmpty())
            .toList();
    for (var offer : offers) {
      var roots = roots(model, offer);
      model.formulation().ports(offer).forEach(port -> add(port, roots));
    }
    for (var isMore = true; isMore; ) {
      isMore = false;
      for (var offer : offers) {
        var roots = meeting(offer);
        for (var port : model.formulation().ports(offer)) {
          isMore |= add(port, roots);
        }
      }
    }
  }

  private Set<Root> roots(Model model, Offer offer) {
    var roots = new LinkedHashSet<Root>();
    var server = contenders.of(offer.organization());
    var points = new Points(model.inquiry().weights());
    var wants = model.inquiry().wants();
    for (var need = 0; need < wants.size(); need++) {
      var service = model.formulation().service(wants.get(need), offer);
      if (service.isPresent()) {
        var some = points.served(wants.get(need).priority(), service.get().fit());
        var least = scenario.relaxed().with(server, need, some);
        if (scenario.allows(least)) {
          roots.add(new Root(server, need, some, least));
        }
      }
    }
    return roots;
  }

  private boolean allows(Root root, Contender other) {
    return scenario.allows(
        scenario.relaxed().with(root.server(), root.need(), root.points(), other));
  }

  /** Those beside which the offering may be there to meet a requirement. */
  private Set<Root> meeting(Offer offer) {
    var roots = new LinkedHashSet<Root>();
    var one = contenders.of(offer.organization());
    for (var requirement : offer.matches().keySet()) {
      for (var root : byRequirement.getOrDefault(requirement, Set.of())) {
        if (allows(root, one)) {
          roots.add(root);
        }
      }
    }
    return roots;
  }

  private boolean add(String requirement, Set<Root> roots) {
    return !roots.isEmpty()
        && byRequirement.computeIfAbsent(requirement, key -> new LinkedHashSet<>()).addAll(roots);
  }

  Set<String> requirements() {
    return byRequirement.keySet();
  }

  /** Whether an organization may be there to meet one of these requirements. */
  boolean allow(Contender one, List<String> requirements) {
    return requirements.stream()
        .flatMap(requirement -> byRequirement.getOrDefault(requirement, Set.of()).stream())
        .anyMatch(root -> allows(root, one));
  }

  /** By requirement, what those may cost at most who serve no need and are there to meet it. */
  Map<String, Long> budgets() {
    var budgets = new HashMap<String, Long>();
    byRequirement.forEach(
        (requirement, roots) ->
            budgets.put(
                requirement,
                roots.stream()
                    .mapToLong(root -> scenario.limit() - root.least())
                    .max()
                    .orElse(-1)));
    return budgets;
  }
}
