package org.interlock.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** For each set of needs, the few organizations that serve it alone for the least points. */
final class Best {

  private record Entry(Contender contender, long points) {}

  /** The least points for each set of needs, and who asks so little. */
  record Offer(long[] points, @Nullable Contender[] contenders) {}

  private final int depth;
  private final List<List<Entry>> bySet = new ArrayList<>();

  Best(int needs, int depth) {
    this.depth = depth;
    for (var set = 0; set < 1 << needs; set++) {
      bySet.add(new ArrayList<>(depth));
    }
  }

  /** Takes an organization into account that may serve these needs. */
  void add(Contender contender, int needs, IntToLongFunction points) {
    for (var set = needs; set > 0; set = (set - 1) & needs) {
      var sum = contender.cost();
      for (var bits = set; bits > 0 && sum < Bounds.NONE; bits &= bits - 1) {
        sum += points.applyAsLong(Integer.numberOfTrailingZeros(bits));
      }
      if (sum < Bounds.NONE) {
        add(bySet.get(set), new Entry(contender, sum));
      }
    }
  }

  private void add(List<Entry> best, Entry entry) {
    var place = best.size();
    while (place > 0 && best.get(place - 1).points() > entry.points()) {
      place--;
    }
    if (place < depth) {
      best.add(place, entry);
      if (best.size() > depth) {
        best.removeLast();
      }
    }
  }

  List<Contender> of(int set) {
    return bySet.get(set).stream().map(Entry::contender).toList();
  }

  /** What is offered when one organization is not there. */
  Offer without(@Nullable Contender lost) {
    var points = new long[bySet.size()];
    var contenders = new Contender[bySet.size()];
    for (var set = 0; set < points.length; set++) {
      points[set] = Bounds.NONE;
      for (var entry : bySet.get(set)) {
        if (entry.contender() != lost) {
          points[set] = entry.points();
          contenders[set] = entry.contender();
          break;
        }
      }
    }
    return new Offer(points, contenders);
  }
}
