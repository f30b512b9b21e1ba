package org.interlock.alignment.conflict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.interlock.alignment.conflict.Oracle.TimeIsUp;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.alignment.solver.Solver;

/**
 * Finds the smallest sets of changes after which there is an ensemble, with what the best one
 * costs.
 *
 * <p>Changes that mend a problem must touch each set of rules that exclude each other. So the tree
 * of Reiter (1987), breadth first: a node is a set of changes that is not enough, labelled with
 * such a set of rules that is left; its children add one change that touches it. What a found set
 * contains is not looked at again.
 */
public final class Repairs {

  private static final int MAX_CHANGES = 2;

  private final Oracle oracle;
  private final List<Repair> found = new ArrayList<>();
  private final Set<Set<Change>> seen = new HashSet<>();
  private int tried;

  /**
   * Changes after which there is an ensemble.
   *
   * @param cost of the best ensemble then
   * @param proven whether no ensemble is cheaper then
   * @param parties of that ensemble; new partners are not among them
   */
  public record Repair(
      List<Change> changes, long cost, boolean proven, SortedSet<Integer> parties) {

    /** Whether it is another question and no work in the world. */
    public boolean asks() {
      return changes.stream().allMatch(Change::asks);
    }
  }

  /**
   * The repairs, cheapest first.
   *
   * @param tried all sets of up to so many changes were tried
   */
  public record Found(List<Repair> repairs, int tried) {}

  public Repairs(Rulebook book, Solver solver, Duration limit) {
    this.oracle = new Oracle(book, solver, limit);
  }

  /** Beginning with a conflict that is known. */
  public Found of(Explainer.Core core) {
    try {
      search(core.rules());
    } catch (TimeIsUp late) {
      // What was found in time is worth having.
    }
    found.sort(
        Comparator.comparingLong(Repair::cost)
            .thenComparing(repair -> repair.changes().size())
            .thenComparing(repair -> !repair.asks()));
    return new Found(List.copyOf(found), tried);
  }

  private void search(List<Rule> first) {
    record Node(Set<Change> changes, List<Rule> conflict) {}
    var nodes = List.of(new Node(Set.of(), first.isEmpty() ? conflict(Set.of()) : first));
    // Level by level, so that smaller repairs come first; one that only changes the question ends
    // the search after its level.
    while (!nodes.isEmpty() && tried < MAX_CHANGES && found.stream().noneMatch(Repair::asks)) {
      var open = new ArrayList<Set<Change>>();
      for (var node : nodes) {
        for (var change : oracle.book().changes(node.conflict())) {
          // Each repair that contains the node has a change that touches this conflict, or the
          // conflict would remain.
          grown(node.changes(), change).ifPresent(open::add);
        }
      }
      tried++;
      var last = tried == MAX_CHANGES || found.stream().anyMatch(Repair::asks);
      // A label costs many questions; on the last level nobody asks for it.
      nodes =
          last
              ? List.of()
              : open.stream().map(changes -> new Node(changes, conflict(changes))).toList();
    }
    if (found.isEmpty()) {
      correction();
    }
  }

  /** These changes, if they are not enough yet and worth going on with. */
  private Optional<Set<Change>> grown(Set<Change> changes, Change another) {
    var more = new LinkedHashSet<>(changes);
    // The order in which changes were added does not matter: a set is looked at once.
    more.add(another);
    if (!seen.add(more) || isNeedless(more)) {
      return Optional.empty();
    }
    var solution = oracle.best(more);
    if (solution.best() == null) {
      return Optional.of(more);
    }
    keep(more, solution);
    return Optional.empty();
  }

  /** Less is enough, or there is a smaller one that also takes work in the world. */
  private boolean isNeedless(Set<Change> changes) {
    return found.stream().anyMatch(repair -> changes.containsAll(repair.changes()))
        || found.stream().anyMatch(repair -> repair.changes().size() < changes.size())
            && !changes.stream().allMatch(Change::asks);
  }

  private List<Rule> conflict(Set<Change> changes) {
    var rules = new ArrayList<>(oracle.book().rules());
    changes.forEach(change -> change.lifted().ifPresent(rules::remove));
    return new MinimalConflict(oracle, changes).among(rules);
  }

  private void keep(Collection<Change> changes, Solution solution) {
    var enough = lowered(changes, solution);
    var best = enough.solution().best();
    if (best != null) {
      found.add(
          new Repair(
              enough.changes(),
              best.cost(),
              enough.solution().status() == Status.OPTIMAL,
              known(best)));
    }
  }

  private SortedSet<Integer> known(Ensemble ensemble) {
    var known = new TreeSet<>(ensemble.parties());
    known.removeIf(party -> party >= oracle.book().wide().parties().size());
    return known;
  }

  private record Enough(List<Change> changes, Solution solution) {}

  /** With the limit raised no more than it must be. */
  private Enough lowered(Collection<Change> changes, Solution solution) {
    if (changes.stream().noneMatch(change -> change instanceof Change.Raise)) {
      return new Enough(List.copyOf(changes), solution);
    }
    // There is an ensemble under the raised limit, so this ends; from below, so that the first is
    // the least.
    for (var partners = oracle.book().wide().maxPartners() + 1; ; partners++) {
      var to = new Change.Raise(partners);
      var lower =
          changes.stream().map(change -> change instanceof Change.Raise ? to : change).toList();
      var lowest = oracle.best(lower);
      if (lowest.best() != null) {
        return new Enough(lower, lowest);
      }
    }
  }

  /** One minimal set of changes, however many: needs are given up last to first. */
  private void correction() {
    var explainer = new Explainer(oracle);
    var rules = new ArrayList<>(oracle.book().rules());
    var kept = new LinkedHashSet<Rule>();
    rules.stream()
        .filter(rule -> rule instanceof Rule.Requirement || rule instanceof Rule.Rivalry)
        .forEach(kept::add);
    // Keeping what only the world can change: without any need to serve, no bricks at all keep it.
    var ensemble = oracle.ensemble(kept, List.of()).orElseThrow();
    var changes = new ArrayList<Change>();
    explainer.broken(kept, ensemble).stream()
        // The first change of a rule is one of the question.
        .flatMap(rule -> oracle.book().changes(List.of(rule)).stream().limit(1))
        .forEach(changes::add);
    var solution = oracle.best(changes);
    if (solution.best() != null) {
      keep(changes, solution);
    }
  }
}
