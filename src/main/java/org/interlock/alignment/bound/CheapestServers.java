package org.interlock.alignment.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each set of needs, the two organizations that serve it alone for the least points. */
final class CheapestServers {

  private final int needs;
  private final long[] first;
  private final long[] second;
  private final @Nullable Candidate[] who;

  CheapestServers(int needs, List<Candidate> contenders) {
    this.needs = needs;
    this.first = new long[1 << needs];
    this.second = new long[1 << needs];
    this.who = new Candidate[1 << needs];
    Arrays.fill(first, LowerBound.NONE);
    Arrays.fill(second, LowerBound.NONE);
    for (var one : contenders) {
      if (!one.there()) {
        forEachSet(one, (set, points) -> add(set, points, one));
      }
    }
  }

  private void add(int set, long points, Candidate one) {
    if (points < first[set]) {
      second[set] = first[set];
      first[set] = points;
      who[set] = one;
    } else if (points < second[set]) {
      second[set] = points;
    }
  }

  private interface Visitor {
    void visit(int set, long points);
  }

  /** All sets of needs that an organization serves, with its cost and its points for them. */
  private void forEachSet(Candidate one, Visitor visitor) {
    var served = new ArrayList<Integer>();
    for (var need = 0; need < needs; need++) {
      if (one.serves(need)) {
        served.add(need);
      }
    }
    for (var some = 1; some < 1 << served.size(); some++) {
      var set = 0;
      var points = one.cost();
      for (var bits = some; bits > 0; bits &= bits - 1) {
        var need = served.get(Integer.numberOfTrailingZeros(bits));
        set |= 1 << need;
        points += one.points()[need];
      }
      visitor.visit(set, points);
    }
  }

  /** The least points by set of needs. */
  long[] points() {
    return first;
  }

  /** The least points when one organization serves otherwise than it does, or not at all. */
  long[] points(Candidate lost, @Nullable Candidate otherwise) {
    var points = first.clone();
    for (var set = 1; set < points.length; set++) {
      if (who[set] == lost) {
        points[set] = second[set];
      }
    }
    if (otherwise != null && !otherwise.there()) {
      forEachSet(otherwise, (set, some) -> points[set] = Math.min(points[set], some));
    }
    return points;
  }
}
