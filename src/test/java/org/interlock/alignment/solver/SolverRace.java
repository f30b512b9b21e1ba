package org.interlock.alignment.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Pair;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;
import org.interlock.alignment.solver.Solution.Status;

/**
 * Times the exact solver beside SCIP and HiGHS on the same problems, one thread each, or shows what
 * the proof is worth: by how much the greedy ensemble costs more than the exact solver's. Run it by
 * hand: {@code SolverRace NEEDS ORGANIZATIONS REQUIREMENTS SEEDS SECONDS ENGINE…}, where
 * REQUIREMENTS is the mean number of requirements per offering, ENGINE is exact, SCIP, HIGHS or
 * greedy, and SECONDS is the time limit of each.
 */
final class SolverRace {

  private SolverRace() {}

  public static void main(String[] arguments) {
    var needs = Integer.parseInt(arguments[0]);
    var organizations = Integer.parseInt(arguments[1]);
    var requirements = Double.parseDouble(arguments[2]);
    var seeds = Integer.parseInt(arguments[3]);
    var limit = Duration.ofSeconds(Long.parseLong(arguments[4]));
    for (var warm = 0; warm < 200; warm++) {
      new ExactSolver().solve(problem(900 + warm, 12, 300, requirements), Duration.ofSeconds(2));
    }
    for (var engine : Arrays.asList(arguments).subList(5, arguments.length)) {
      var problems =
          IntStream.range(0, seeds)
              .mapToObj(seed -> problem(seed, needs, organizations, requirements));
      if (engine.equals("greedy")) {
        compareGreedy(problems.toList(), limit);
        continue;
      }
      Solver solver = engine.equals("exact") ? new ExactSolver() : new MipSolver(engine);
      var runs = problems.map(problem -> run(solver, problem, limit)).toList();
      System.out.printf(
          "%d needs × %d organizations, %.1f requirements, %s: median %.2f ms, 90%% %.2f ms, worst"
              + " %.2f ms; %d of %d proven; median gap %.2f %%, worst %.2f %%; costs %s%n",
          needs,
          organizations,
          requirements,
          engine,
          quantile(runs, Run::milliseconds, 0.5),
          quantile(runs, Run::milliseconds, 0.9),
          quantile(runs, Run::milliseconds, 1),
          runs.stream().filter(run -> run.gap() == 0).count(),
          seeds,
          100 * quantile(runs, Run::gap, 0.5),
          100 * quantile(runs, Run::gap, 1),
          runs.stream().map(Run::cost).toList());
    }
  }

  private static void compareGreedy(List<Problem> problems, Duration limit) {
    var excesses = new ArrayList<Double>();
    var proven = 0;
    for (var problem : problems) {
      var solution = new ExactSolver().solve(problem, limit);
      var greedy = greedy(problem);
      if (solution.best() != null && greedy != null) {
        excesses.add(100.0 * greedy.cost() / solution.best().cost() - 100);
        proven += solution.status() == Status.OPTIMAL ? 1 : 0;
      }
    }
    System.out.printf(
        "greedy: an ensemble for %d of %d; costs more than the exact solver's (%d proven) by a"
            + " median of %.1f %%, at worst %.1f %%%n",
        excesses.size(),
        problems.size(),
        proven,
        quantile(excesses, excess -> excess, 0.5),
        quantile(excesses, excess -> excess, 1));
  }

  /** What is put together greedily from all parties; null if that gets stuck. */
  private static Ensemble greedy(Problem problem) {
    var bricks = new BrickArrays(problem);
    var stop = new StopRule(Duration.ofMinutes(1));
    var incumbent = new Incumbent(problem, bricks, stop);
    var kept = new boolean[problem.parties().size()];
    var usable = new boolean[bricks.count];
    Arrays.fill(kept, true);
    Arrays.fill(usable, true);
    var tree = new BranchAndBound(new Model(problem, bricks, kept, usable), incumbent, stop);
    if (tree.begin()) {
      tree.proposals.around(null);
    }
    return incumbent.best();
  }

  private record Run(double milliseconds, double gap, long cost) {}

  private static Run run(Solver solver, Problem problem, Duration limit) {
    var started = System.nanoTime();
    var solution = solver.solve(problem, limit);
    var milliseconds = (System.nanoTime() - started) / 1e6;
    var best = solution.best();
    return best == null
        ? new Run(milliseconds, solution.status() == Status.INFEASIBLE ? 0 : 1, -1)
        : new Run(
            milliseconds, (best.cost() - solution.bound()) / (double) best.cost(), best.cost());
  }

  private static <T> double quantile(List<T> runs, Function<T, Double> value, double share) {
    var sorted = runs.stream().map(value).sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * (sorted.size() - 1)));
  }

  /**
   * One offering per organization with 1–4 of the needed capabilities; each organization costs
   * 100–300, each misfit 0–100, and there are two random conflicts per organization. A requirement
   * is for one of as many further capabilities as there are needs, which every organization may
   * provide, and is met by those that provide it and share one of eight connectors with it.
   */
  static Problem problem(long seed, int needs, int organizations, double requirements) {
    var random = new Random(seed);
    var parties = new ArrayList<Party>();
    var provided = new ArrayList<List<Integer>>();
    var connectors = new int[organizations];
    for (var p = 0; p < organizations; p++) {
      parties.add(new Party("o%05d".formatted(p), 100 + random.nextInt(201), false, false));
      var capabilities = requirements > 0 ? 2 * needs : needs;
      provided.add(random.ints(1 + random.nextInt(4), 0, capabilities).distinct().boxed().toList());
      connectors[p] = 1 << random.nextInt(8) | 1 << random.nextInt(8);
    }
    var bricks = new ArrayList<Brick>();
    for (var p = 0; p < organizations; p++) {
      var ports = new ArrayList<Port>();
      var whole = (int) requirements;
      var count = whole + (random.nextDouble() < requirements - whole ? 1 : 0);
      for (var i = 0; i < count; i++) {
        var required = random.nextInt(2 * needs);
        var me = p;
        var closing =
            IntStream.range(0, organizations)
                .filter(q -> q != me && provided.get(q).contains(required))
                .filter(q -> (connectors[q] & connectors[me]) != 0)
                .boxed()
                .toList();
        ports.add(new Port("c" + required, closing, List.of()));
      }
      bricks.add(new Brick("b%05d".formatted(p), p, ports));
    }
    var wanted = new ArrayList<Need>();
    for (var n = 0; n < needs; n++) {
      var services = new ArrayList<Service>();
      for (var p = 0; p < organizations; p++) {
        if (provided.get(p).contains(n)) {
          services.add(new Service(p, random.nextInt(101)));
        }
      }
      wanted.add(new Need("n" + n, true, 450, services));
    }
    var conflicts = new ArrayList<Pair>();
    for (var i = 0; i < 2 * organizations; i++) {
      var one = random.nextInt(organizations);
      var other = random.nextInt(organizations);
      if (one != other) {
        conflicts.add(new Pair(Math.min(one, other), Math.max(one, other)));
      }
    }
    return new Problem(wanted, bricks, parties, conflicts, needs, 25, List.of());
  }
}
