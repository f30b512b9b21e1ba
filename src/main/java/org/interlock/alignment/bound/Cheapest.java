package org.interlock.alignment.bound;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Of all that are offered so many with the least points; of equals those with the smallest keys.
 */
public final class Cheapest<T> {

  private final int most;
  private final Comparator<T> order;
  private final PriorityQueue<T> kept;
  private final Set<T> seen = new HashSet<>();

  public Cheapest(int most, ToLongFunction<T> points, Function<T, String> key) {
    this.most = most;
    this.order = Comparator.comparingLong(points).thenComparing(key);
    this.kept = new PriorityQueue<>(order.reversed());
  }

  public void offer(T one) {
    if (kept.size() < most) {
      if (seen.add(one)) {
        kept.add(one);
      }
    } else if (order.compare(one, kept.element()) < 0 && seen.add(one)) {
      kept.remove();
      kept.add(one);
    }
  }

  /** Those with the least points first. */
  public List<T> sorted() {
    return kept.stream().sorted(order).toList();
  }
}
