package org.interlock.alignment.solver;

import java.util.Arrays;
import java.util.List;

/** The bricks of a {@link Problem} in arrays: whose they are, what they serve and need. */
final class Bricks {

  final Problem problem;
  final int count;

  /** By brick: its party. */
  final int[] partyOf;

  /** By party: its bricks. */
  final int[][] ofParty;

  /** By brick: the needs that it serves, and for how many points. */
  final int[][] needs;

  final long[][] points;

  /** By brick and port: the bricks that close it verified, and those that close it unverified. */
  final int[][][] verified;

  final int[][][] unverified;

  /** By party: how many ports its bricks have, and whether one of its bricks closes any port. */
  final int[] portCount;

  final boolean[] closesPort;

  Bricks(Problem problem) {
    this.problem = problem;
    count = problem.bricks().size();
    partyOf = problem.bricks().stream().mapToInt(Problem.Brick::party).toArray();
    ofParty = ofParty(problem.parties().size());
    needs = new int[count][];
    points = new long[count][];
    fillServices();
    verified = new int[count][][];
    unverified = new int[count][][];
    portCount = new int[ofParty.length];
    closesPort = new boolean[ofParty.length];
    for (var brick = 0; brick < count; brick++) {
      fillPorts(brick);
    }
  }

  private int[][] ofParty(int parties) {
    var sizes = new int[parties];
    for (var party : partyOf) {
      sizes[party]++;
    }
    var lists = new int[parties][];
    Arrays.setAll(lists, party -> new int[sizes[party]]);
    // Backwards, as each list is filled from its end: so bricks are in order.
    for (var brick = count - 1; brick >= 0; brick--) {
      lists[partyOf[brick]][--sizes[partyOf[brick]]] = brick;
    }
    return lists;
  }

  private void fillServices() {
    var served = new int[count];
    for (var need : problem.needs()) {
      need.services().forEach(service -> served[service.brick()]++);
    }
    Arrays.setAll(needs, brick -> new int[served[brick]]);
    Arrays.setAll(points, brick -> new long[served[brick]]);
    for (var need = problem.needs().size() - 1; need >= 0; need--) {
      for (var service : problem.needs().get(need).services()) {
        var brick = service.brick();
        needs[brick][--served[brick]] = need;
        points[brick][served[brick]] = service.points();
      }
    }
  }

  private void fillPorts(int brick) {
    var ports = problem.bricks().get(brick).ports();
    verified[brick] = ports.stream().map(port -> array(port.verified())).toArray(int[][]::new);
    unverified[brick] = ports.stream().map(port -> array(port.unverified())).toArray(int[][]::new);
    portCount[partyOf[brick]] += ports.size();
    for (var lists : List.of(verified[brick], unverified[brick])) {
      for (var closing : lists) {
        Arrays.stream(closing).forEach(other -> closesPort[partyOf[other]] = true);
      }
    }
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Takes away, again and again, bricks with a port that none of the others closes. */
  void keepStanding(boolean[] alive) {
    // The greatest set of bricks that hold each other: what is taken away has a port that nobody of
    // a larger set closes, so it can be in no such set. Circles stay.
    for (var changed = true; changed; ) {
      changed = false;
      for (var brick = 0; brick < count; brick++) {
        if (alive[brick] && !stands(brick, alive)) {
          alive[brick] = false;
          changed = true;
        }
      }
    }
  }

  boolean stands(int brick, boolean[] alive) {
    for (var i = 0; i < verified[brick].length; i++) {
      if (!anyIn(verified[brick][i], alive) && !anyIn(unverified[brick][i], alive)) {
        return false;
      }
    }
    return true;
  }

  static boolean anyIn(int[] list, boolean[] alive) {
    for (var brick : list) {
      if (alive[brick]) {
        return true;
      }
    }
    return false;
  }

  /**
   * The bricks that their own party alone holds, verified: of each party the greatest set whose
   * ports are closed within it.
   */
  boolean[] plain(boolean[] alive) {
    var plain = alive.clone();
    // Again a greatest set, here within the party and verified only: no other party and no
    // unverified joint is needed for it, so using all of it costs nothing.
    for (var bricks : ofParty) {
      for (var changed = true; changed; ) {
        changed = false;
        for (var brick : bricks) {
          if (plain[brick] && !isHeldAtHome(brick, plain)) {
            plain[brick] = false;
            changed = true;
          }
        }
      }
    }
    return plain;
  }

  private boolean isHeldAtHome(int brick, boolean[] plain) {
    for (var closing : verified[brick]) {
      var found = false;
      for (var other : closing) {
        found |= partyOf[other] == partyOf[brick] && plain[other];
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
