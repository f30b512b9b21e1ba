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

  /** One of the {@value #SHAPES} shapes, small enough to be tried out in full. */
  static Problem small(long seed) {
    var random = new Random(seed);
    var shape = (int) (seed % SHAPES);
    var needs = random.nextInt(shape == 0 ? 1 : 6);
    var bricks = random.nextInt(12);
    return shaped(random, shape, needs, shape == 0 ? bricks / 4 : 1 + bricks, 1 + bricks / 2);
  }

  /** One of the {@value #SHAPES} shapes, too large to be tried out. */
  static Problem medium(long seed) {
    var random = new Random(seed);
    var bricks = 15 + random.nextInt(60);
    return shaped(
        random, (int) (seed % SHAPES), 2 + random.nextInt(12), bricks, 3 + bricks * 2 / 3);
  }

  static final int SHAPES = 10;

  private static Problem shaped(Random random, int shape, int needs, int bricks, int parties) {
    return switch (shape) {
      case 1 -> new Shape(random, needs, bricks, parties).ports(0.3).problem();
      case 2 -> new Shape(random, needs, bricks, parties).ports(0.5).conflicts(0.9).problem();
      case 3 -> new Shape(random, needs, bricks, parties).chained().problem();
      case 4 -> new Shape(random, needs, bricks, parties).ports(0.4).equal().problem();
      case 5 -> new Shape(random, needs, bricks, 1 + random.nextInt(2)).ports(0.4).problem();
      case 6 -> new Shape(random, needs, bricks, parties).most(random.nextInt(4)).problem();
      case 7 -> new Shape(random, needs, bricks, parties).ports(0.6).free().problem();
      case 8 -> new Shape(random, needs, bricks, parties).chained().equal().pins(0.2).problem();
      case 9 -> new Shape(random, needs, bricks, parties / 2 + 1).ports(0.7).pins(0.1).problem();
      default -> new Shape(random, needs, bricks, parties).problem();
    };
  }

  /** How a random problem is made. */
  private static final class Shape {

    private final Random random;
    private final int needs;
    private final int bricks;
    private final int parties;
    private double ports;
    private double conflicts = 0.2;
    private double pins = 0.02;
    private boolean chained;
    private boolean equal;
    private boolean free;
    private int most = 6;

    Shape(Random random, int needs, int bricks, int parties) {
      this.random = random;
      this.needs = needs;
      this.bricks = bricks;
      this.parties = parties;
    }

    Shape ports(double chance) {
      ports = chance;
      return this;
    }

    Shape conflicts(double chance) {
      conflicts = chance;
      return this;
    }

    Shape pins(double chance) {
      pins = chance;
      return this;
    }

    /** Each brick requires one of the next, in a circle. */
    Shape chained() {
      chained = true;
      return this;
    }

    /** All parties and all services cost the same. */
    Shape equal() {
      equal = true;
      return this;
    }

    /** Parties cost nothing. */
    Shape free() {
      free = true;
      return this;
    }

    Shape most(int partners) {
      most = partners;
      return this;
    }

    Problem problem() {
      var allParties = new ArrayList<Party>();
      for (var p = 0; p < parties; p++) {
        var home = p == 0 && random.nextInt(3) > 0;
        var points = free || home ? 0 : equal ? 240 : 100 + random.nextInt(181);
        allParties.add(new Party(key("o", p), points, home, random.nextDouble() < pins));
      }
      var allBricks = new ArrayList<Brick>();
      for (var b = 0; b < bricks; b++) {
        var found = new ArrayList<Port>();
        if (chained && random.nextInt(5) > 0) {
          var next = (b + 1 + random.nextInt(2)) % bricks;
          if (next != b) {
            found.add(new Port("c", List.of(next), List.of()));
          }
        }
        while (random.nextDouble() < ports) {
          found.add(port(random, b, bricks));
        }
        allBricks.add(new Brick(key("b", b), random.nextInt(parties), found));
      }
      var allNeeds = new ArrayList<Need>();
      for (var n = 0; n < needs; n++) {
        allNeeds.add(need(n));
      }
      var pairs = new ArrayList<Pair>();
      for (var p = 0; p + 1 < parties; p++) {
        if (random.nextDouble() < conflicts) {
          pairs.add(new Pair(p, p + 1 + random.nextInt(parties - p - 1)));
        }
      }
      return new Problem(allNeeds, allBricks, allParties, pairs, most, 25, List.of());
    }

    private Need need(int n) {
      var weight = 1 + random.nextInt(3);
      var services = new ArrayList<Service>();
      for (var b = 0; b < bricks; b++) {
        if (random.nextInt(Math.max(3, bricks / 5)) == 0) {
          services.add(new Service(b, equal ? 30 : (long) weight * random.nextInt(101)));
        }
      }
      return new Need(key("n", n), weight == 3, 150L * weight, services);
    }
  }

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
