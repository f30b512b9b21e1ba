package org.interlock.alignment;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interlock.alignment.Alignment.Choice;
import org.interlock.alignment.Alignment.Status;
import org.interlock.alignment.Models.Model;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Service;
import org.interlock.alignment.solver.Solution;
import org.interlock.alignment.solver.Solver;

/** Tries each offering that can serve a need as the only one that may. */
final class Choosing {

  private static final Comparator<Choice> CHEAPEST_FIRST =
      Comparator.comparingLong(
              (Choice one) -> Objects.requireNonNullElse(one.cost(), Long.MAX_VALUE))
          .thenComparing(Choice::open)
          .thenComparingLong(Choice::points)
          .thenComparing(Choice::offering);

  private final Model model;
  private final Solver solver;
  private final long deadline;
  private final Function<String, Model> assigned;

  /**
   * @param assigned the model in which a need is served by the offering of that key only; asked for
   *     if the first model leaves out who can't be part of its own answer
   */
  Choosing(Model model, Solver solver, long deadline, Function<String, Model> assigned) {
    this.assigned = assigned;
    this.model = model;
    this.solver = solver;
    this.deadline = deadline;
  }

  /** None if there is no such need. */
  List<Choice> of(String key, int most) {
    var needs = model.problem().needs();
    return IntStream.range(0, needs.size())
        .filter(need -> needs.get(need).key().equals(key))
        .boxed()
        .flatMap(
            need ->
                needs.get(need).services().stream()
                    .sorted(Comparator.comparingLong(Service::points))
                    .limit(most)
                    .map(service -> choice(need, service)))
        .sorted(CHEAPEST_FIRST)
        .toList();
  }

  private Choice choice(int need, Service service) {
    var brick = model.problem().bricks().get(service.brick());
    var found = solve(need, service.brick());
    var building = found.best();
    return new Choice(
        brick.key(),
        model.problem().parties().get(brick.party()).key(),
        service.points(),
        found.status(),
        building == null ? null : building.cost(),
        building != null && building.servers().get(need) == Building.NOBODY);
  }

  private Solution solve(int need, int brick) {
    var left = deadline - System.nanoTime();
    return left > 0
        ? solver.solve(problem(need, brick), Duration.ofNanos(left))
        : new Solution(Status.UNKNOWN, 0, null);
  }

  private Problem problem(int need, int brick) {
    return model.whole()
        ? model.problem().withOnlyService(need, brick)
        : assigned.apply(model.problem().bricks().get(brick).key()).problem();
  }
}
