package org.interlock.alignment.conflict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.interlock.alignment.conflict.Oracle.TimeIsUp;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Solver;

/** Finds rules that exclude each other, as few as it can in time. */
public final class Explainer {

  private static final int MAX_FURTHER = 4;

  private final Oracle oracle;
  private final List<Rule> all;

  /** How little is left to leave out. */
  public enum Proof {
    /** No fewer rules exclude each other. */
    SMALLEST,
    /** Without any of them, the others can be kept. */
    IRREDUCIBLE,
    /** Time ran out before any were found. */
    UNFINISHED
  }

  /** Rules that can't all be kept, in the order of the rulebook. */
  public record Core(List<Rule> rules, Proof proof) {}

  public Explainer(Rulebook book, Solver solver, Duration limit) {
    this(new Oracle(book, solver, limit));
  }

  Explainer(Oracle oracle) {
    this.oracle = oracle;
    this.all = oracle.book().rules();
  }

  /** One of the smallest sets of rules that can't all be kept; there must be one. */
  public Core core() {
    var single = unserved();
    if (!single.isEmpty()) {
      return new Core(single, Proof.SMALLEST);
    }
    try {
      return smallest(new MinimalConflict(oracle, List.of()).among(all));
    } catch (TimeIsUp late) {
      return new Core(List.of(), Proof.UNFINISHED);
    }
  }

  /** A need that nothing serves, whatever is thought away: one rule excludes itself. */
  private List<Rule> unserved() {
    return all.stream()
        .filter(rule -> rule instanceof Rule.Must(var need) && isUnserved(need))
        .limit(1)
        .toList();
  }

  private boolean isUnserved(int need) {
    return oracle.book().wide().needs().get(need).services().isEmpty();
  }

  /**
   * Conflicts are the minimal hitting sets of all corrections, so a smallest hitting set of some
   * corrections is no larger than the smallest conflict: once it is one itself, or as large as one
   * known, that one is proven. Otherwise an ensemble keeps it, and what this ensemble breaks for
   * good is the next correction.
   */
  private Core smallest(List<Rule> known) {
    var corrections = new ArrayList<List<Rule>>();
    try {
      while (true) {
        // Each conflict hits every correction, or it could be kept with what the correction leaves.
        // So none is smaller than this.
        var fewest = HittingSets.smallest(corrections);
        // The known one is as small as any can be.
        if (fewest.size() >= known.size()) {
          return new Core(known, Proof.SMALLEST);
        }
        var ensemble = oracle.ensemble(fewest, List.of());
        // A conflict itself, and none is smaller.
        if (ensemble.isEmpty()) {
          return new Core(inOrder(fewest), Proof.SMALLEST);
        }
        // No rule of this set is in the new correction, so the next set is another one, and this
        // ends.
        corrections.add(broken(fewest, ensemble.get()));
      }
    } catch (TimeIsUp late) {
      return new Core(known, Proof.IRREDUCIBLE);
    }
  }

  /** What can't be kept beside these rules, after keeping as much as possible. */
  List<Rule> broken(Collection<Rule> kept, Ensemble ensemble) {
    var keeping = new LinkedHashSet<>(kept);
    var built = ensemble;
    // What the ensemble keeps by chance costs no question. Invariant: built keeps all that is being
    // kept.
    all.stream().filter(rule -> keeps(ensemble, rule)).forEach(keeping::add);
    var broken = new ArrayList<Rule>();
    for (var rule : all) {
      if (!keeping.contains(rule)) {
        var more = new LinkedHashSet<>(keeping);
        more.add(rule);
        // Either the last ensemble keeps it too, or one is asked for that keeps this and all
        // before.
        var next = keeps(built, rule) ? Optional.of(built) : oracle.ensemble(more, List.of());
        if (next.isPresent()) {
          keeping.add(rule);
          built = next.get();
        } else {
          broken.add(rule);
        }
      }
    }
    return broken;
  }

  private boolean keeps(Ensemble ensemble, Rule rule) {
    var wide = oracle.book().wide();
    var bricks = ensemble.bricks();
    var parties = ensemble.parties();
    return switch (rule) {
      case Rule.Must(var need) -> isServed(need, bricks);
      case Rule.Assigned(var need) -> isServedAsAssigned(need, bricks);
      case Rule.Pinned(var party) -> parties.contains(party);
      case Rule.Excluded(var party) -> !parties.contains(party);
      case Rule.Limit limit -> partners(ensemble) <= wide.maxPartners();
      case Rule.Requirement(var capability) -> isMet(capability, bricks);
      case Rule.Rivalry(var first, var second) ->
          !parties.contains(first) || !parties.contains(second);
    };
  }

  private boolean isMet(String capability, Collection<Integer> bricks) {
    return bricks.stream()
        .flatMap(brick -> oracle.book().wide().bricks().get(brick).ports().stream())
        .filter(port -> port.requires().equals(capability))
        .allMatch(
            port ->
                port.verified().stream().anyMatch(bricks::contains)
                    || port.unverified().stream().anyMatch(bricks::contains));
  }

  /** If the need is assigned, then as assigned, so that both rules are kept at once. */
  private boolean isServed(int need, Collection<Integer> bricks) {
    var assigned = oracle.book().assigned().get(need);
    return oracle.book().wide().needs().get(need).services().stream()
        .map(Problem.Service::brick)
        .anyMatch(brick -> bricks.contains(brick) && (assigned == null || assigned.equals(brick)));
  }

  private boolean isServedAsAssigned(int need, Collection<Integer> bricks) {
    var assigned = oracle.book().assigned().get(need);
    var servers =
        oracle.book().wide().needs().get(need).services().stream()
            .map(Problem.Service::brick)
            .filter(bricks::contains)
            .toList();
    return servers.isEmpty() || servers.contains(assigned);
  }

  private long partners(Ensemble ensemble) {
    return ensemble.parties().stream()
        .filter(party -> !oracle.book().wide().parties().get(party).home())
        .count();
  }

  private List<Rule> inOrder(Collection<Rule> rules) {
    return all.stream().filter(rules::contains).toList();
  }

  /** Further conflicts, each without any rule of those before it, as long as there is time. */
  public List<Core> further(Core first) {
    var found = new ArrayList<Core>();
    var left = new ArrayList<>(all);
    left.removeAll(first.rules());
    try {
      // Without the rules of those before, so that each conflict needs a change of its own.
      while (found.size() < MAX_FURTHER && !oracle.allows(left)) {
        var next = new MinimalConflict(oracle, List.of()).among(left);
        found.add(new Core(next, Proof.IRREDUCIBLE));
        left.removeAll(next);
      }
    } catch (TimeIsUp late) {
      return found;
    }
    return found;
  }
}
