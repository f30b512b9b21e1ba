package org.interlock.trust;

import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/** Adjacency lists: the links from each numbered thing, as chains in arrays of numbers. */
final class AdjacencyLists {

  /** No further link. */
  static final int NONE = -1;

  private int[] first = {};
  private final IntArrayList next = new IntArrayList();
  private final IntArrayList to = new IntArrayList();

  /** Adds a link and gives its number; the links are numbered in the order they are added. */
  int add(int from, int target) {
    if (from >= first.length) {
      var before = first.length;
      first = Arrays.copyOf(first, Math.max(from + 1, before + before / 2 + 16));
      Arrays.fill(first, before, first.length, NONE);
    }
    next.add(first[from]);
    to.add(target);
    first[from] = to.size() - 1;
    return first[from];
  }

  int size() {
    return to.size();
  }

  int first(int from) {
    return from < first.length ? first[from] : NONE;
  }

  int next(int link) {
    return next.get(link);
  }

  int to(int link) {
    return to.get(link);
  }
}
