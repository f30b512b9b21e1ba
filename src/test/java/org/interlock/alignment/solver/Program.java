package org.interlock.alignment.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Port;

/**
 * The mixed-integer program of a {@link Problem}, in the names of the specification: x bricks, y
 * parties, z services, u open needs, t unverified ports. Only x and y are integer: with those
 * given, an optimal z, u and t is integer by itself.
 */
public final class Program implements AutoCloseable {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final Problem problem;
  private final MPSolver solver;
  private final MPVariable[] x;
  private final MPVariable[] y;

  private final Map<MPVariable, Double> cost = new LinkedHashMap<>();

  Program(Problem problem, String engine) {
    this.problem = problem;
    solver = MPSolver.createSolver(engine);
    if (solver == null) {
      throw new IllegalStateException("OR-Tools has no %s on this platform".formatted(engine));
    }
    x = solver.makeBoolVarArray(problem.bricks().size(), "x");
    y = solver.makeBoolVarArray(problem.parties().size(), "y");
    addParties();
    addBricks();
    problem.needs().forEach(this::addNeed);
  }

  private void addParties() {
    var partners = solver.makeConstraint(-INFINITY, problem.maxPartners());
    for (var p = 0; p < y.length; p++) {
      var party = problem.parties().get(p);
      cost.put(y[p], (double) party.points());
      partners.setCoefficient(y[p], party.home() ? 0 : 1);
      if (party.pinned()) {
        y[p].setLb(1);
      }
    }
    for (var pair : problem.conflicts()) {
      atMost(1, List.of(y[pair.first()], y[pair.second()]), List.of());
    }
  }

  private void addBricks() {
    for (var b = 0; b < x.length; b++) {
      var brick = problem.bricks().get(b);
      atMost(0, List.of(x[b]), List.of(y[brick.party()]));
      for (var port : brick.ports()) {
        addPort(x[b], port);
      }
    }
  }

  /** x ≤ Σ x of all joints, and x ≤ Σ x of verified joints + t. */
  private void addPort(MPVariable brick, Port port) {
    var unverified = solver.makeNumVar(0, 1, "t");
    cost.put(unverified, (double) problem.unverified());
    var verified = new ArrayList<>(port.verified().stream().map(b -> x[b]).toList());
    var all = new ArrayList<>(verified);
    port.unverified().forEach(b -> all.add(x[b]));
    verified.add(unverified);
    atMost(0, List.of(brick), all);
    atMost(0, List.of(brick), verified);
  }

  /** Exactly one z or u; z ≤ x; and the services of one party together ≤ y, which is stronger. */
  private void addNeed(Need need) {
    var once = solver.makeConstraint(1, 1);
    if (!need.must()) {
      var open = solver.makeNumVar(0, 1, "u");
      cost.put(open, (double) need.open());
      once.setCoefficient(open, 1);
    }
    var byParty = new TreeMap<Integer, List<MPVariable>>();
    for (var service : need.services()) {
      var served = solver.makeNumVar(0, 1, "z");
      cost.put(served, (double) service.points());
      once.setCoefficient(served, 1);
      atMost(0, List.of(served), List.of(x[service.brick()]));
      byParty
          .computeIfAbsent(
              problem.bricks().get(service.brick()).party(), party -> new ArrayList<>())
          .add(served);
    }
    byParty.forEach((party, services) -> atMost(0, services, List.of(y[party])));
  }

  /** Σ less − Σ more ≤ limit. */
  private MPConstraint atMost(double limit, List<MPVariable> less, List<MPVariable> more) {
    var constraint = solver.makeConstraint(-INFINITY, limit);
    less.forEach(variable -> constraint.setCoefficient(variable, 1));
    more.forEach(variable -> constraint.setCoefficient(variable, -1));
    return constraint;
  }

  public ResultStatus minimizeCost(Duration limit) {
    cost.forEach((variable, points) -> solver.objective().setCoefficient(variable, points));
    solver.objective().setMinimization();
    return solve(limit);
  }

  /** Fewest parties, then fewest bricks, for no more than that ensemble costs. */
  public ResultStatus minimizeSize(Ensemble found, Duration limit) {
    var same = solver.makeConstraint(-INFINITY, found.cost() + 0.5);
    cost.forEach(same::setCoefficient);
    solver.objective().clear();
    for (var party : y) {
      solver.objective().setCoefficient(party, x.length + 1.0);
    }
    for (var brick : x) {
      solver.objective().setCoefficient(brick, 1);
    }
    solver.objective().setMinimization();
    return solve(limit);
  }

  private ResultStatus solve(Duration limit) {
    solver.setTimeLimit(Math.max(1, limit.toMillis()));
    try (var exact = new Exact()) {
      return solver.solve(exact.parameters);
    }
  }

  private static final class Exact implements AutoCloseable {

    private final MPSolverParameters parameters = new MPSolverParameters();

    public Exact() {
      parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, 0);
    }

    @Override
    public void close() {
      parameters.delete();
    }
  }

  /** No ensemble costs less, as far as the last run proved. */
  public long bound() {
    return (long) Math.ceil(solver.objective().bestBound() - 1e-6);
  }

  /** What the last run found, without bricks that nothing needs. */
  public Ensemble ensemble() {
    var used = IntStream.range(0, x.length).filter(b -> x[b].solutionValue() > 0.5).boxed();
    return reduced(
        Ensemble.of(problem, used.toList())
            .orElseThrow(
                () -> new IllegalStateException("The solver broke a rule of the problem")));
  }

  /** The same without bricks that can be left out at no cost. */
  private Ensemble reduced(Ensemble ensemble) {
    var best = ensemble;
    for (var brick : ensemble.bricks().reversed()) {
      if (best.bricks().contains(brick)) {
        var limit = best.cost();
        best =
            Ensemble.of(problem, without(brick, best))
                .filter(less -> less.cost() <= limit)
                .orElse(best);
      }
    }
    return best;
  }

  /** The bricks that still stand when one is taken away. */
  private Set<Integer> without(int removed, Ensemble ensemble) {
    var left = new TreeSet<>(ensemble.bricks());
    left.remove(removed);
    while (left.removeIf(brick -> !Ensemble.isClosed(problem, brick, left))) {
      // Another one may have lost its hold.
    }
    return left;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
