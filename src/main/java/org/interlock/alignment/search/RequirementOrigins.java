package org.interlock.alignment.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.search.Shortlist.RequiringOffering;

/**
 * Why a requirement may matter at all: the offerings that serve a need, in ensembles that may be
 * better than what was found, and have the requirement, or need somebody to meet theirs who has it.
 *
 * <p>An offering is left out if its organization serves no other need beside it, meets nobody's
 * requirement and has enough {@link Replacements}: it is in no better ensemble. That is asked again
 * as long as it leaves out any, because with each there are fewer requirements to meet.
 */
final class RequirementOrigins {

  private final Shortlist shortlist;
  private final Scenario scenario;
  private final Map<String, Set<Origin>> byRequirement = new HashMap<>();

  /** A need served by an offering that requires something. Each is one of its own. */
  private static final class Origin {

    private final Candidate owner;
    private final List<String> ports;
    private final int need;
    private final long points;

    /** What an ensemble costs at least in which it does. */
    private final long least;

    /** Who meets the requirement and has another one; none at the beginning of a chain. */
    private final List<Candidate> beside;

    private final Map<Integer, Origin> longer = new HashMap<>();

    private Origin(
        Candidate owner,
        List<String> ports,
        int need,
        long points,
        long least,
        List<Candidate> beside) {
      this.owner = owner;
      this.ports = ports;
      this.need = need;
      this.points = points;
      this.least = least;
      this.beside = beside;
    }

    private Origin with(Candidate other, long least) {
      // One more beside is enough: with further ones an ensemble costs no less, so leaving them out
      // of the bound allows too many rather than too few, and keeps the origins few.
      return beside.isEmpty()
          ? longer.computeIfAbsent(
              other.number(), key -> new Origin(owner, ports, need, points, least, List.of(other)))
          : this;
    }
  }

  RequirementOrigins(Shortlist shortlist, Scenario scenario) {
    this.shortlist = shortlist;
    this.scenario = scenario;
    var origins = all();
    // Each round leaves some out, so there are fewer requirements, so more of the rest can be
    // replaced; it ends because there are finitely many.
    do {
      spread(origins);
    } while (origins.removeIf(this::isReplaced));
  }

  private List<Origin> all() {
    var origins = new ArrayList<Origin>();
    for (var requiring : shortlist.requiringOfferings()) {
      requiring
          .services()
          .forEach(
              (need, points) -> {
                var least = scenario.lowerBound().with(requiring.owner(), need, points);
                if (scenario.allows(least)) {
                  origins.add(
                      new Origin(
                          requiring.owner(), requiring.ports(), need, points, least, List.of()));
                }
              });
    }
    return origins;
  }

  /** From the offerings that have a requirement to those that meet it and have another one. */
  private void spread(List<Origin> origins) {
    byRequirement.clear();
    origins.forEach(origin -> origin.ports.forEach(port -> add(port, Set.of(origin))));
    // A fixed point: chains of requirements of any length, also circular ones, for nothing is ever
    // taken away and each origin is added to a requirement at most twice (by itself, and once with
    // the first other organization beside it).
    for (var isMore = true; isMore; ) {
      isMore = false;
      for (var requiring : shortlist.requiringOfferings()) {
        var beside = beside(requiring);
        for (var port : requiring.ports()) {
          isMore |= add(port, beside);
        }
      }
    }
  }

  private boolean add(String requirement, Set<Origin> origins) {
    return !origins.isEmpty()
        && byRequirement.computeIfAbsent(requirement, key -> new LinkedHashSet<>()).addAll(origins);
  }

  /** Those beside which the offering may be there to meet a requirement. */
  private Set<Origin> beside(RequiringOffering requiring) {
    var origins = new LinkedHashSet<Origin>();
    for (var requirement : requiring.offering().matches().keySet()) {
      for (var origin : of(requirement)) {
        var least = least(origin, requiring.owner());
        if (scenario.allows(least)) {
          origins.add(origin.with(requiring.owner(), least));
        }
      }
    }
    return origins;
  }

  private Set<Origin> of(String requirement) {
    return byRequirement.getOrDefault(requirement, Set.of());
  }

  /** What an ensemble costs at least with one more beside. */
  private long least(Origin origin, Candidate other) {
    var beside = new ArrayList<>(origin.beside);
    beside.add(other);
    return scenario.lowerBound().with(origin.owner, origin.need, origin.points, beside);
  }

  private boolean allows(Origin origin, Candidate other) {
    return scenario.allows(least(origin, other));
  }

  private boolean isReplaced(Origin origin) {
    // An ensemble with this owner is no better than one with a replacement only if the owner does
    // nothing else in it: serves no second need, and meets nobody else's requirement.
    var owner = origin.owner;
    return shortlist.replacements().suffice(owner, origin.need, origin.points)
        && !scenario.allows(scenario.lowerBound().withTwo(owner, origin.need, origin.points))
        && shortlist.met(owner).stream()
            .flatMap(requirement -> of(requirement).stream())
            .noneMatch(other -> other.owner != owner && allows(other, owner));
  }

  Set<String> requirements() {
    return byRequirement.keySet();
  }

  /** Whether an organization may be there to meet one of these requirements. */
  boolean allow(Candidate candidate, List<String> requirements) {
    return requirements.stream()
        .flatMap(requirement -> of(requirement).stream())
        .anyMatch(origin -> allows(origin, candidate));
  }

  /** By requirement, what those may cost at most who serve no need and are there to meet it. */
  Map<String, Long> budgets() {
    var budgets = new HashMap<String, Long>();
    byRequirement.forEach(
        (requirement, origins) ->
            budgets.put(
                requirement,
                origins.stream()
                    .mapToLong(origin -> scenario.limit() - origin.least)
                    .max()
                    .orElse(-1)));
    return budgets;
  }
}
