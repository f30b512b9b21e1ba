package org.interlock.alignment.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.interlock.alignment.conflict.Rulebook.Variants;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Pair;
import org.interlock.alignment.solver.Problem.Party;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;

/** Small rulebooks with many rules from a seed, most of which have no ensemble. */
final class RandomRulebooks {

  static final int BRICKS = 6;
  private static final int PARTIES = 4;

  private RandomRulebooks() {}

  static Rulebook rulebook(long seed) {
    var random = new Random(seed);
    var parties =
        IntStream.range(0, PARTIES)
            .mapToObj(p -> new Party("o" + p, 100 + 10L * p, false, random.nextInt(5) == 0))
            .toList();
    var bricks =
        IntStream.range(0, BRICKS)
            .mapToObj(b -> new Brick("b" + b, random.nextInt(PARTIES), ports(random, b)))
            .toList();
    var needs = new ArrayList<Need>();
    var variants = new ArrayList<Variants>();
    var assigned = new HashMap<Integer, Integer>();
    for (var n = 0; n < 4; n++) {
      var must = random.nextInt(4) > 0;
      var services = services(random);
      needs.add(new Need("n" + n, must, must ? 450 : 300, services));
      variants.add(
          new Variants(
              "c" + random.nextInt(5),
              new Need("n" + n, false, 300, services),
              150,
              must ? 100 : 150));
      if (random.nextInt(8) == 0) {
        assigned.put(n, random.nextInt(BRICKS + 1) - 1);
      }
    }
    var excluded = new HashSet<Integer>();
    for (var p = 0; p < PARTIES; p++) {
      if (!parties.get(p).pinned() && random.nextInt(4) == 0) {
        excluded.add(p);
      }
    }
    return new Rulebook(
        new Problem(needs, bricks, parties, conflicts(random), random.nextInt(4), 25, List.of()),
        variants,
        excluded,
        assigned,
        240);
  }

  private static List<Service> services(Random random) {
    return IntStream.range(0, BRICKS)
        .filter(b -> random.nextInt(3) == 0)
        .mapToObj(b -> new Service(b, 10L * random.nextInt(12)))
        .toList();
  }

  private static List<Port> ports(Random random, int brick) {
    var ports = new ArrayList<Port>();
    while (random.nextInt(3) == 0 && ports.size() < 2) {
      var by = random.nextInt(BRICKS);
      var others = by == brick ? List.<Integer>of() : List.of(by);
      ports.add(
          random.nextBoolean()
              ? new Port("c" + random.nextInt(5), others, List.of())
              : new Port("c" + random.nextInt(5), List.of(), others));
    }
    return ports;
  }

  private static List<Pair> conflicts(Random random) {
    var pairs = new ArrayList<Pair>();
    for (var one = 0; one < PARTIES; one++) {
      for (var other = one + 1; other < PARTIES; other++) {
        if (random.nextInt(4) == 0) {
          pairs.add(new Pair(one, other));
        }
      }
    }
    return pairs;
  }
}
