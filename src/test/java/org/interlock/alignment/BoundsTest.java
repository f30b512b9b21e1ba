package org.interlock.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.interlock.alignment.solver.Alternatives;
import org.interlock.alignment.solver.Building;
import org.interlock.alignment.solver.ExactSolver;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Pair;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;
import org.interlock.alignment.solver.Solver;
import org.junit.jupiter.api.Test;

/** Random problems have the same answers with and without those whom {@link Bounds} leaves out. */
class BoundsTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int ALTERNATIVES = 2;

  private final Solver solver = new ExactSolver();

  @Test
  void leavesOutNobodyWhoCouldBePartOfAnAnswer() {
    var proven = 0;
    var leftOut = 0;
    for (var seed = 0; seed < 150; seed++) {
      var whole = problem(new Random(seed));
      var bounds = new Bounds(contenders(whole), open(whole), whole.maxPartners(), ALTERNATIVES);
      if (bounds.isProven()) {
        proven++;
        var kept = kept(whole, bounds);
        leftOut += whole.parties().size() - (int) kept.stream().filter(one -> one).count();
        var pruned = with(whole, kept, bounds.spare() >= 0);
        assertThat(costs(pruned)).as("seed %d", seed).isEqualTo(costs(whole));
        assertSameWithoutEachPartner(seed, whole, kept, bounds.spare() >= 0);
      }
    }
    assertThat(proven).isGreaterThan(75);
    assertThat(leftOut).isGreaterThan(5 * proven);
  }

  /** The status, the least cost and those of the alternatives. */
  private List<Object> costs(Problem problem) {
    var found = solver.solve(problem, LIMIT);
    var costs = new ArrayList<Object>(List.of(found.status()));
    if (found.best() != null) {
      costs.add(found.best().cost());
      costs.add(found.best().parties().size());
      costs.add(found.best().bricks().size());
      new Alternatives(solver, problem)
          .to(found.best(), ALTERNATIVES, System.nanoTime() + LIMIT.toNanos()).stream()
              .map(Building::cost)
              .forEach(costs::add);
    }
    return costs;
  }

  private void assertSameWithoutEachPartner(
      int seed, Problem whole, List<Boolean> kept, boolean ports) {
    var best = solver.solve(whole, LIMIT).best();
    if (best != null) {
      for (var lost : best.parties()) {
        if (!whole.parties().get(lost).home()) {
          var all = new ArrayList<>(Collections.nCopies(kept.size(), true));
          all.set(lost, false);
          var some = new ArrayList<>(kept);
          some.set(lost, false);
          var one = solver.solve(with(whole, all, true), LIMIT);
          var other = solver.solve(with(whole, some, ports), LIMIT);
          assertThat(other.status()).as("seed %d without %d", seed, lost).isEqualTo(one.status());
          if (one.best() != null && other.best() != null) {
            assertThat(other.best().cost()).as("seed %d", seed).isEqualTo(one.best().cost());
          }
        }
      }
    }
  }

  private static List<Contender> contenders(Problem problem) {
    var contenders = new ArrayList<Contender>();
    for (var party : problem.parties()) {
      var index = contenders.size();
      contenders.add(
          Contender.of(
              index,
              party.points(),
              party.home(),
              party.pinned(),
              problem.conflicts().stream()
                  .anyMatch(pair -> pair.one() == index || pair.other() == index),
              problem.needs().size()));
    }
    for (var need = 0; need < problem.needs().size(); need++) {
      for (var service : problem.needs().get(need).services()) {
        var brick = problem.bricks().get(service.brick());
        contenders.get(brick.party()).serves(need, service.points(), !brick.ports().isEmpty());
      }
    }
    return contenders;
  }

  private static long[] open(Problem problem) {
    return problem.needs().stream()
        .mapToLong(need -> need.must() ? Bounds.NONE : need.open())
        .toArray();
  }

  private static List<Boolean> kept(Problem problem, Bounds bounds) {
    return contenders(problem).stream()
        .map(one -> one.needs() == 0 ? keepsIdle(one, bounds) : bounds.keeps(one))
        .toList();
  }

  private static boolean keepsIdle(Contender one, Bounds bounds) {
    return one.home() || one.pinned() || one.cost() <= bounds.spare();
  }

  /** The problem with these parties only. */
  private static Problem with(Problem whole, List<Boolean> kept, boolean ports) {
    var numbers = new int[whole.bricks().size()];
    var bricks = new ArrayList<Brick>();
    for (var b = 0; b < numbers.length; b++) {
      var brick = whole.bricks().get(b);
      var stays = kept.get(brick.party()) && (ports || brick.ports().isEmpty());
      numbers[b] = stays ? bricks.size() : -1;
      if (stays) {
        bricks.add(brick);
      }
    }
    var left =
        bricks.stream()
            .map(
                brick ->
                    new Brick(
                        brick.key(),
                        brick.party(),
                        brick.ports().stream()
                            .map(
                                port ->
                                    new Port(
                                        port.requires(),
                                        left(port.verified(), numbers),
                                        left(port.unverified(), numbers)))
                            .toList()))
            .toList();
    var needs =
        whole.needs().stream()
            .map(
                need ->
                    new Need(
                        need.key(),
                        need.must(),
                        need.open(),
                        need.services().stream()
                            .filter(service -> numbers[service.brick()] >= 0)
                            .map(service -> new Service(numbers[service.brick()], service.points()))
                            .toList()))
            .toList();
    return new Problem(
        needs,
        left,
        whole.parties(),
        whole.conflicts(),
        whole.maxPartners(),
        whole.unverified(),
        List.of());
  }

  private static List<Integer> left(List<Integer> bricks, int[] numbers) {
    return bricks.stream().map(brick -> numbers[brick]).filter(brick -> brick >= 0).toList();
  }

  private static Problem problem(Random random) {
    var parties = new ArrayList<Party>();
    var bricks = new ArrayList<Brick>();
    for (var p = 0; p < 30; p++) {
      var home = p == 0 && random.nextBoolean();
      var points = home ? 0 : random.nextInt(3) > 0 ? 240 : 100 + random.nextInt(140);
      parties.add(new Party("o" + p, points, home, !home && random.nextInt(200) == 0));
    }
    var count = 60;
    for (var b = 0; b < count; b++) {
      var ports = new ArrayList<Port>();
      if (random.nextInt(4) == 0) {
        var closers = random.ints(6, 0, count).filter(other -> other < count).boxed().distinct();
        var all = closers.toList();
        var brick = b;
        ports.add(
            new Port(
                "r",
                all.stream().filter(other -> other != brick && other % 2 == 0).toList(),
                all.stream().filter(other -> other != brick && other % 2 == 1).toList()));
      }
      bricks.add(new Brick("b" + b, random.nextInt(parties.size()), ports));
    }
    var needs = new ArrayList<Need>();
    for (var n = 1 + random.nextInt(5); n > 0; n--) {
      var weight = 1 + random.nextInt(3);
      var services = new ArrayList<Service>();
      for (var b = 0; b < count; b++) {
        if (random.nextInt(4) == 0) {
          services.add(new Service(b, (long) weight * random.nextInt(71)));
        }
      }
      needs.add(new Need("n" + n, weight == 3, 150L * weight, services));
    }
    var conflicts =
        IntStream.range(0, random.nextInt(8))
            .mapToObj(i -> new Pair(random.nextInt(15), 15 + random.nextInt(15)))
            .filter(pair -> !parties.get(pair.one()).pinned())
            .filter(pair -> !parties.get(pair.other()).pinned())
            .filter(pair -> !parties.get(pair.one()).home())
            .toList();
    return new Problem(
        needs,
        bricks,
        parties,
        conflicts,
        random.nextInt(4) == 0 ? random.nextInt(3) : 6,
        25,
        List.of());
  }
}
