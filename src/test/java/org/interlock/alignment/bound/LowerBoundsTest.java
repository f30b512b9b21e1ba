package org.interlock.alignment.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

/**
 * No ensemble of random problems costs less than {@link LowerBounds} say, for few needs and for
 * many.
 */
class LowerBoundsTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Solver solver = new ExactSolver();

  @Test
  void areNeverMoreThanTheCost() {
    for (var seed = 0; seed < 60; seed++) {
      var problem = problem(new Random(seed), seed % 3 == 0 ? 13 + seed % 4 : 1 + seed % 6, true);
      var candidates = candidates(problem);
      var bounds = bounds(problem, candidates);
      check(seed, problem, candidates, bounds.whole());
      var best = solver.solve(problem, LIMIT).best();
      if (best != null) {
        for (var lost : best.parties()) {
          if (!problem.parties().get(lost).home()) {
            check(
                seed, problem.withoutParty(lost), candidates, bounds.without(candidates.get(lost)));
          }
        }
        for (var need = 0; need < problem.needs().size(); need++) {
          var server = best.servers().get(need);
          if (server < 0) {
            check(seed, problem.withMust(need), candidates, bounds.withMust(need));
          } else {
            var barred = problem.withoutService(need, server);
            var one = candidates.get(problem.bricks().get(server).party());
            var otherwise = candidates(barred).get(one.number());
            check(
                seed,
                barred,
                candidates,
                bounds.with(one, one.with(need, otherwise.points()[need])));
          }
        }
      }
    }
  }

  @Test
  void areTheCostOfFewNeedsWithoutRequirementsAndConflicts() {
    for (var seed = 0; seed < 100; seed++) {
      var problem = problem(new Random(seed), 1 + seed % 6, false);
      var best = solver.solve(problem, LIMIT).best();
      var least = bounds(problem, candidates(problem)).whole().least();
      assertThat(least < LowerBound.NONE).as("seed %d", seed).isEqualTo(best != null);
      if (best != null) {
        assertThat(least).as("seed %d", seed).isEqualTo(best.cost());
      }
    }
  }

  @Test
  void areNearTheCostOfManyNeeds() {
    var gaps = new ArrayList<Double>();
    for (var seed = 0; seed < 20; seed++) {
      var problem = problem(new Random(seed), 16, false);
      var best = solver.solve(problem, LIMIT).best();
      if (best != null) {
        var least = bounds(problem, candidates(problem)).whole().least();
        gaps.add((best.cost() - least) / (double) best.cost());
      }
    }
    assertThat(gaps).hasSizeGreaterThan(10).allMatch(gap -> gap >= 0);
    assertThat(gaps.stream().mapToDouble(gap -> gap).average().orElseThrow()).isLessThan(0.15);
  }

  @Test
  void leaveRoomForOrganizationsThatServeNoNeed() {
    var candidates =
        IntStream.range(0, 4).mapToObj(number -> Candidate.of(number, 100, false, 2)).toList();
    candidates.get(0).serves(0, 10);
    candidates.get(1).serves(1, 10);
    var open = new long[] {LowerBound.NONE, LowerBound.NONE};
    var bound = new LowerBounds(candidates, open, Map.of(), 6).whole();

    var beside = List.of(candidates.get(2), candidates.get(3));

    assertThat(bound.with(candidates.get(0), 0, 10, beside)).isEqualTo(420);
  }

  private void check(int seed, Problem problem, List<Candidate> candidates, LowerBound lowerBound) {
    var found = solver.solve(problem, LIMIT);
    if (found.best() == null) {
      return;
    }
    assertThat(lowerBound.least()).as("seed %d", seed).isLessThanOrEqualTo(found.best().cost());
    for (var party : found.best().parties()) {
      assertThat(lowerBound.with(candidates.get(party)))
          .as("seed %d with %d", seed, party)
          .isLessThanOrEqualTo(found.best().cost());
    }
    for (var need = 0; need < problem.needs().size(); need++) {
      var server = found.best().servers().get(need);
      if (server >= 0) {
        var points =
            org.interlock.alignment.solver.Ensemble.points(problem.needs().get(need), server);
        var one = candidates.get(problem.bricks().get(server).party());
        assertThat(lowerBound.with(one, need, points))
            .as("seed %d need %d", seed, need)
            .isLessThanOrEqualTo(found.best().cost());
      }
    }
    checkPinned(seed, problem, candidates, lowerBound);
  }

  /** Those who are in no best ensemble too. */
  private void checkPinned(
      int seed, Problem problem, List<Candidate> candidates, LowerBound lowerBound) {
    for (var party = seed % 7; party < problem.parties().size(); party += 7) {
      if (hasNoBrick(problem, party)) {
        continue;
      }
      var parties = new ArrayList<>(problem.parties());
      var one = parties.get(party);
      parties.set(party, new Party(one.key(), one.points(), one.home(), true));
      var pinned =
          new Problem(
              problem.needs(),
              problem.bricks(),
              parties,
              problem.conflicts(),
              problem.maxPartners(),
              problem.unverified(),
              List.of());
      var best = solver.solve(pinned, LIMIT).best();
      if (best != null) {
        assertThat(lowerBound.with(candidates.get(party)))
            .as("seed %d with %d", seed, party)
            .isLessThanOrEqualTo(best.cost());
      }
    }
  }

  /** As one that is lost. */
  private static boolean hasNoBrick(Problem problem, int party) {
    return IntStream.range(0, problem.bricks().size())
        .filter(brick -> problem.bricks().get(brick).party() == party)
        .allMatch(
            brick ->
                problem.needs().stream()
                    .flatMap(need -> need.services().stream())
                    .noneMatch(service -> service.brick() == brick));
  }

  private static LowerBounds bounds(Problem problem, List<Candidate> candidates) {
    var pinned = new HashMap<Integer, Long>();
    for (var i = 0; i < problem.parties().size(); i++) {
      var party = problem.parties().get(i);
      if (party.pinned() && !party.home()) {
        pinned.put(i, party.points());
      }
    }
    var open =
        problem.needs().stream()
            .mapToLong(need -> need.must() ? LowerBound.NONE : need.open())
            .toArray();
    return new LowerBounds(candidates, open, pinned, problem.maxPartners());
  }

  private static List<Candidate> candidates(Problem problem) {
    var candidates = new ArrayList<Candidate>();
    for (var party : problem.parties()) {
      candidates.add(
          Candidate.of(
              candidates.size(),
              party.points(),
              party.home() || party.pinned(),
              problem.needs().size()));
    }
    for (var need = 0; need < problem.needs().size(); need++) {
      for (var service : problem.needs().get(need).services()) {
        var brick = problem.bricks().get(service.brick());
        candidates.get(brick.party()).serves(need, service.points());
      }
    }
    return candidates;
  }

  private static Problem problem(Random random, int count, boolean rules) {
    var parties = new ArrayList<Party>();
    for (var p = 0; p < 30; p++) {
      var home = p == 0 && random.nextBoolean();
      var points = home ? 0 : random.nextInt(3) > 0 ? 240 : 100 + random.nextInt(140);
      parties.add(new Party("o" + p, points, home, rules && !home && random.nextInt(60) == 0));
    }
    var size = 60;
    var bricks = new ArrayList<Brick>();
    for (var b = 0; b < size; b++) {
      var ports = new ArrayList<Port>();
      if (rules && random.nextInt(4) == 0) {
        var brick = b;
        var closers =
            random.ints(6, 0, size).filter(one -> one != brick).boxed().distinct().toList();
        ports.add(
            new Port(
                "r",
                closers.stream().filter(one -> one % 2 == 0).toList(),
                closers.stream().filter(one -> one % 2 == 1).toList()));
      }
      bricks.add(new Brick("b" + b, random.nextInt(parties.size()), ports));
    }
    var needs = new ArrayList<Need>();
    for (var n = 0; n < count; n++) {
      var weight = 1 + random.nextInt(3);
      var services = new ArrayList<Service>();
      for (var b = 0; b < size; b++) {
        if (random.nextInt(5) == 0) {
          services.add(new Service(b, (long) weight * random.nextInt(71)));
        }
      }
      needs.add(new Need("n" + n, weight == 3, 150L * weight, services));
    }
    var conflicts =
        IntStream.range(0, rules ? random.nextInt(8) : 0)
            .mapToObj(i -> new Pair(random.nextInt(15), 15 + random.nextInt(15)))
            .toList();
    return new Problem(needs, bricks, parties, conflicts, 1 + random.nextInt(6), 25, List.of());
  }
}
