package org.interlock.alignment.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each set of needs, the two organizations that serve it alone for the least points. */
final class CheapestServers {

  private final int needs;

  /** By set of needs: the least points of any, the least of all others, and whose the first are. */
  private final long[] first;

  private final long[] second;
  private final @Nullable Candidate[] server;

  CheapestServers(int needs, List<Candidate> candidates) {
    this.needs = needs;
    this.first = new long[1 << needs];
    this.second = new long[1 << needs];
    this.server = new Candidate[1 << needs];
    Arrays.fill(first, LowerBound.NONE);
    Arrays.fill(second, LowerBound.NONE);
    for (var candidate : candidates) {
      if (!candidate.fixed()) {
        forEachSet(candidate, (set, points) -> add(set, points, candidate));
      }
    }
  }

  private void add(int set, long points, Candidate candidate) {
    // Each candidate comes once for a set, so first and second are of two.
    if (points < first[set]) {
      second[set] = first[set];
      first[set] = points;
      server[set] = candidate;
    } else if (points < second[set]) {
      second[set] = points;
    }
  }

  private interface Visitor {
    void visit(int set, long points);
  }

  /** All sets of needs that an organization serves, with its cost and its points for them. */
  private void forEachSet(Candidate candidate, Visitor visitor) {
    var served = new ArrayList<Integer>();
    for (var need = 0; need < needs; need++) {
      if (candidate.serves(need)) {
        served.add(need);
      }
    }
    // All subsets but the empty one: bit by bit of the needs served, mapped to the set of all
    // needs.
    for (var subset = 1; subset < 1 << served.size(); subset++) {
      var set = 0;
      var points = candidate.cost();
      for (var bits = subset; bits > 0; bits &= bits - 1) {
        var need = served.get(Integer.numberOfTrailingZeros(bits));
        set |= 1 << need;
        points += candidate.points()[need];
      }
      visitor.visit(set, points);
    }
  }

  /** The least points by set of needs. */
  long[] points() {
    return first;
  }

  /** The least points when one organization is changed for its substitute, or left out. */
  long[] points(Candidate lost, @Nullable Candidate substitute) {
    var points = first.clone();
    for (var set = 1; set < points.length; set++) {
      // Without the first the second is the least; all others are unchanged.
      if (server[set] == lost) {
        points[set] = second[set];
      }
    }
    if (substitute != null && !substitute.fixed()) {
      // The substitute may serve sets that the original did not, or for less than all others.
      forEachSet(substitute, (set, setPoints) -> points[set] = Math.min(points[set], setPoints));
    }
    return points;
  }
}
