package org.interlock.alignment.solver;

import java.util.Arrays;
import java.util.List;

/** The bricks of a {@link Problem} in arrays: whose they are, what they serve and need. */
final class Bricks {

  final Problem problem;
  final int count;

  /** By brick: its party. */
  final int[] party;

  /** By party: its bricks. */
  final int[][] of;

  /** By brick: the needs that it serves, and for how many points. */
  final int[][] needs;

  final long[][] points;

  /** By brick and port: the bricks that close it verified, and those that close it unverified. */
  final int[][][] firm;

  final int[][][] loose;

  /** By party: how many ports its bricks have, and whether one of its bricks closes any port. */
  final int[] ports;

  final boolean[] closing;

  Bricks(Problem problem) {
    this.problem = problem;
    count = problem.bricks().size();
    party = problem.bricks().stream().mapToInt(Problem.Brick::party).toArray();
    of = new int[problem.parties().size()][];
    var sizes = new int[of.length];
    for (var p : party) {
      sizes[p]++;
    }
    Arrays.setAll(of, p -> new int[sizes[p]]);
    for (var b = count - 1; b >= 0; b--) {
      of[party[b]][--sizes[party[b]]] = b;
    }
    var served = new int[count];
    for (var need : problem.needs()) {
      need.services().forEach(service -> served[service.brick()]++);
    }
    needs = new int[count][];
    points = new long[count][];
    Arrays.setAll(needs, b -> new int[served[b]]);
    Arrays.setAll(points, b -> new long[served[b]]);
    for (var n = problem.needs().size() - 1; n >= 0; n--) {
      for (var service : problem.needs().get(n).services()) {
        var b = service.brick();
        needs[b][--served[b]] = n;
        points[b][served[b]] = service.points();
      }
    }
    firm = new int[count][][];
    loose = new int[count][][];
    for (var b = 0; b < count; b++) {
      var mine = problem.bricks().get(b).ports();
      firm[b] = mine.stream().map(port -> array(port.verified())).toArray(int[][]::new);
      loose[b] = mine.stream().map(port -> array(port.unverified())).toArray(int[][]::new);
    }
    ports = new int[of.length];
    closing = new boolean[of.length];
    for (var b = 0; b < count; b++) {
      ports[party[b]] += firm[b].length;
      for (var lists : List.of(firm[b], loose[b])) {
        for (var list : lists) {
          Arrays.stream(list).forEach(other -> closing[party[other]] = true);
        }
      }
    }
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Takes away, again and again, bricks with a port that none of the others closes. */
  void keepStanding(boolean[] alive) {
    for (var changed = true; changed; ) {
      changed = false;
      for (var b = 0; b < count; b++) {
        if (alive[b] && !stands(b, alive)) {
          alive[b] = false;
          changed = true;
        }
      }
    }
  }

  boolean stands(int b, boolean[] alive) {
    for (var i = 0; i < firm[b].length; i++) {
      if (!any(firm[b][i], alive) && !any(loose[b][i], alive)) {
        return false;
      }
    }
    return true;
  }

  static boolean any(int[] list, boolean[] alive) {
    for (var b : list) {
      if (alive[b]) {
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
    for (var bricks : of) {
      for (var changed = true; changed; ) {
        changed = false;
        for (var b : bricks) {
          if (plain[b] && !isHeldAtHome(b, plain)) {
            plain[b] = false;
            changed = true;
          }
        }
      }
    }
    return plain;
  }

  private boolean isHeldAtHome(int b, boolean[] plain) {
    for (var closing : firm[b]) {
      var found = false;
      for (var other : closing) {
        found |= party[other] == party[b] && plain[other];
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
