package org.interlock.alignment.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.bound.Candidate;
import org.interlock.alignment.search.Shortlist.Demand;

/**
 * Why a requirement may matter at all: the offerings that serve a need, in ensembles that may be
 * better than what was found, and have the requirement, or need somebody to meet theirs who has it.
 *
 * <p>An offering is left out if its organization serves no other need beside it, meets nobody's
 * requirement and has enough {@link Replacements}: it is in no better ensemble. That is asked again
 * as long as it leaves out any, because with each there are fewer requirements to meet.
 */
final class RequirementOrigins {

  private final Shortlist looked;
  private final Scenario scenario;
  private final Map<String, Set<Root>> byRequirement = new HashMap<>();

  /** A need served by an offering that requires something. Each is one of its own. */
  private static final class Root {

    private final Candidate owner;
    private final List<String> ports;
    private final int need;
    private final long points;

    /** What an ensemble costs at least in which it does. */
    private final long least;

    /** Who meets the requirement and has another one; none at the beginning of a chain. */
    private final List<Candidate> beside;

    private final Map<Integer, Root> longer = new HashMap<>();

    private Root(
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

    private Root with(Candidate other, long least) {
      return beside.isEmpty()
          ? longer.computeIfAbsent(
              other.number(), key -> new Root(owner, ports, need, points, least, List.of(other)))
          : this;
    }
  }

  RequirementOrigins(Shortlist looked, Scenario scenario) {
    this.looked = looked;
    this.scenario = scenario;
    var roots = all();
    do {
      spread(roots);
    } while (roots.removeIf(this::isReplaced));
  }

  private List<Root> all() {
    var roots = new ArrayList<Root>();
    for (var demand : looked.demands()) {
      demand
          .services()
          .forEach(
              (need, points) -> {
                var least = scenario.relaxed().with(demand.owner(), need, points);
                if (scenario.allows(least)) {
                  roots.add(
                      new Root(demand.owner(), demand.ports(), need, points, least, List.of()));
                }
              });
    }
    return roots;
  }

  /** From the offerings that have a requirement to those that meet it and have another one. */
  private void spread(List<Root> roots) {
    byRequirement.clear();
    roots.forEach(root -> root.ports.forEach(port -> add(port, Set.of(root))));
    for (var isMore = true; isMore; ) {
      isMore = false;
      for (var demand : looked.demands()) {
        var beside = beside(demand);
        for (var port : demand.ports()) {
          isMore |= add(port, beside);
        }
      }
    }
  }

  private boolean add(String requirement, Set<Root> roots) {
    return !roots.isEmpty()
        && byRequirement.computeIfAbsent(requirement, key -> new LinkedHashSet<>()).addAll(roots);
  }

  /** Those beside which the offering may be there to meet a requirement. */
  private Set<Root> beside(Demand demand) {
    var roots = new LinkedHashSet<Root>();
    for (var requirement : demand.offer().matches().keySet()) {
      for (var root : of(requirement)) {
        var least = least(root, demand.owner());
        if (scenario.allows(least)) {
          roots.add(root.with(demand.owner(), least));
        }
      }
    }
    return roots;
  }

  private Set<Root> of(String requirement) {
    return byRequirement.getOrDefault(requirement, Set.of());
  }

  /** What an ensemble costs at least with one more beside. */
  private long least(Root root, Candidate other) {
    var beside = new ArrayList<>(root.beside);
    beside.add(other);
    return scenario.relaxed().with(root.owner, root.need, root.points, beside);
  }

  private boolean allows(Root root, Candidate other) {
    return scenario.allows(least(root, other));
  }

  private boolean isReplaced(Root root) {
    var owner = root.owner;
    return looked.replacements().are(owner, root.need, root.points)
        && !scenario.allows(scenario.relaxed().withTwo(owner, root.need, root.points))
        && looked.met(owner).stream()
            .flatMap(requirement -> of(requirement).stream())
            .noneMatch(other -> other.owner != owner && allows(other, owner));
  }

  Set<String> requirements() {
    return byRequirement.keySet();
  }

  /** Whether an organization may be there to meet one of these requirements. */
  boolean allow(Candidate one, List<String> requirements) {
    return requirements.stream()
        .flatMap(requirement -> of(requirement).stream())
        .anyMatch(root -> allows(root, one));
  }

  /** By requirement, what those may cost at most who serve no need and are there to meet it. */
  Map<String, Long> budgets() {
    var budgets = new HashMap<String, Long>();
    byRequirement.forEach(
        (requirement, roots) ->
            budgets.put(
                requirement,
                roots.stream().mapToLong(root -> scenario.limit() - root.least).max().orElse(-1)));
    return budgets;
  }
}
