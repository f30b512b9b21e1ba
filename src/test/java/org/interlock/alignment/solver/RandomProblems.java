package org.interlock.alignment.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Pair;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;

/** Problems of all shapes from a seed: the same seed gives the same problem. */
final class RandomProblems {

  private RandomProblems() {}

  /**
   * @param ports the chance that a brick has a port, and of each other brick to close it
   */
  static Problem problem(long seed, int needs, int bricks, int parties, double ports) {
    var random = new Random(seed);
    var home = random.nextInt(3) > 0;
    var allParties = new ArrayList<Party>();
    for (var p = 0; p < parties; p++) {
      var isHome = p == 0 && home;
      allParties.add(
          new Party(
              key("o", p),
              isHome ? 0 : 100 + 20L * random.nextInt(10),
              isHome,
              parties < 20 && random.nextInt(15) == 0));
    }
    var allBricks = new ArrayList<Brick>();
    for (var b = 0; b < bricks; b++) {
      var found = new ArrayList<Port>();
      while (random.nextDouble() < ports) {
        found.add(port(random, b, bricks));
      }
      allBricks.add(new Brick(key("b", b), random.nextInt(parties), found));
    }
    var allNeeds = new ArrayList<Need>();
    for (var n = 0; n < needs; n++) {
      allNeeds.add(need(random, n, bricks));
    }
    var conflicts = new ArrayList<Pair>();
    for (var p = 0; p < parties; p++) {
      if (random.nextInt(4) == 0 && p + 1 < parties) {
        conflicts.add(new Pair(p, p + 1 + random.nextInt(parties - p - 1)));
      }
    }
    return new Problem(
        allNeeds,
        allBricks,
        allParties,
        conflicts,
        random.nextInt(4) == 0 ? random.nextInt(3) : 6,
        25,
        List.of(),
        List.of());
  }

  private static Port port(Random random, int brick, int bricks) {
    var verified = new ArrayList<Integer>();
    var unverified = new ArrayList<Integer>();
    for (var tries = 1 + random.nextInt(4); tries > 0; tries--) {
      var other = random.nextInt(bricks);
      if (other != brick && !verified.contains(other) && !unverified.contains(other)) {
        (random.nextBoolean() ? verified : unverified).add(other);
      }
    }
    return new Port("c", verified, unverified);
  }

  private static Need need(Random random, int n, int bricks) {
    var weight = 1 + random.nextInt(3);
    var services = new ArrayList<Service>();
    for (var b = 0; b < bricks; b++) {
      if (random.nextInt(Math.max(3, bricks / 4)) == 0) {
        services.add(new Service(b, 10L * weight * random.nextInt(11)));
      }
    }
    return new Need(key("n", n), weight == 3, 150L * weight, services);
  }

  private static String key(String kind, int index) {
    return "%s%05d".formatted(kind, index);
  }
}
