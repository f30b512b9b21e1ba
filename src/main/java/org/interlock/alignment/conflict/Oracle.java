package org.interlock.alignment.conflict;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlock.alignment.solver.Ensemble;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solution.Status;
import org.interlock.alignment.solver.Solver;

/** Answers whether there is an ensemble under some rules, and what the best one costs, in time. */
final class Oracle {

  /** An ensemble found is enough here; most problems need a fraction of this. */
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Rulebook book;
  private final Solver solver;
  private final long deadline;

  /** There is no time left to ask. */
  static final class TimeIsUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    TimeIsUp() {
      super("Time is up", null, false, false);
    }
  }

  Oracle(Rulebook book, Solver solver, Duration limit) {
    this(book, solver, System.nanoTime() + limit.toNanos());
  }

  private Oracle(Rulebook book, Solver solver, long deadline) {
    this.book = book;
    this.solver = solver;
    this.deadline = deadline;
  }

  Rulebook book() {
    return book;
  }

  /** The same with this part of the time that is left. */
  Oracle within(double share) {
    return new Oracle(book, solver, System.nanoTime() + (long) (left().toNanos() * share));
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  boolean allows(Collection<Rule> rules, Collection<Change> changes) {
    return ensemble(rules, changes).isPresent();
  }

  boolean allows(Collection<Rule> rules) {
    return allows(rules, List.of());
  }

  /** Some ensemble that keeps these rules after the changes. */
  Optional<Ensemble> ensemble(Collection<Rule> rules, Collection<Change> changes) {
    var problem = book.only(rules, changes);
    if (hopeless(problem)) {
      return Optional.empty();
    }
    // The solver proves an optimum although any ensemble is enough: so little time first, then
    // fourfold, which at worst adds a third.
    for (var limit = GLANCE; ; limit = limit.multipliedBy(4)) {
      var solution = solve(problem, limit);
      if (solution.status() != Status.UNKNOWN) {
        return Optional.ofNullable(solution.best());
      }
    }
  }

  /** The best ensemble after the changes, or that there is none. */
  Solution best(Collection<Change> changes) {
    var problem = book.after(changes);
    if (hopeless(problem)) {
      return Solution.infeasible();
    }
    // Not all at once, so that later repairs get their share; all only if else nothing is known.
    var share = left().dividedBy(4);
    var solution = solve(problem, share.compareTo(GLANCE) < 0 ? GLANCE : share);
    if (solution.status() == Status.UNKNOWN) {
      solution = solve(problem, left());
    }
    if (solution.status() == Status.UNKNOWN) {
      throw new TimeIsUp();
    }
    return solution;
  }

  private Solution solve(Problem problem, Duration limit) {
    var left = left();
    if (left.isZero() || Thread.currentThread().isInterrupted()) {
      throw new TimeIsUp();
    }
    return solver.solve(problem, limit.compareTo(left) < 0 ? limit : left);
  }

  /** What can be seen without a search. */
  private static boolean hopeless(Problem problem) {
    return problem.needs().stream().anyMatch(need -> need.must() && need.services().isEmpty());
  }
}
