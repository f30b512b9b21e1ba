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

  private final int count;
  private final Comparator<T> order;
  private final PriorityQueue<T> kept;
  private final Set<T> seen = new HashSet<>();

  public Cheapest(int count, ToLongFunction<T> points, Function<T, String> key) {
    this.count = count;
    this.order = Comparator.comparingLong(points).thenComparing(key);
    this.kept = new PriorityQueue<>(order.reversed());
  }

  public void consider(T element) {
    if (kept.size() < count) {
      if (seen.add(element)) {
        kept.add(element);
      }
    } else if (order.compare(element, kept.element()) < 0 && seen.add(element)) {
      kept.remove();
      kept.add(element);
    }
  }

  /** Those with the least points first. */
  public List<T> sorted() {
    return kept.stream().sorted(order).toList();
  }
}
