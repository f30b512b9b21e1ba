package org.interlock.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many of those who took part are among the first of a list: with ties in the order of the
 * keys, and as it is to be expected if ties are broken by chance; as means over many lists.
 */
final class Recall {

  private static final int[] DEPTHS = {10, 50};

  private final List<double[]> lists = new ArrayList<>();

  /**
   * Adds a list.
   *
   * @param scores by key, the highest are the first
   * @param wanted the keys to be found
   */
  void add(Map<String, Double> scores, Set<String> wanted) {
    var measured = new double[2 * DEPTHS.length + 2];
    for (var i = 0; i < DEPTHS.length; i++) {
      measured[2 * i] = byKey(scores, wanted, DEPTHS[i]) / wanted.size();
      measured[2 * i + 1] = byChance(scores, wanted, DEPTHS[i]) / wanted.size();
    }
    measured[2 * DEPTHS.length] =
        (double) wanted.stream().filter(scores::containsKey).count() / wanted.size();
    measured[2 * DEPTHS.length + 1] = scores.size();
    lists.add(measured);
  }

  private static double byKey(Map<String, Double> scores, Set<String> wanted, int depth) {
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(depth)
        .filter(one -> wanted.contains(one.getKey()))
        .count();
  }

  private static double byChance(Map<String, Double> scores, Set<String> wanted, int depth) {
    var ties = new TreeMap<Double, int[]>(Comparator.reverseOrder());
    scores.forEach(
        (key, score) -> {
          var tie = ties.computeIfAbsent(score, one -> new int[2]);
          tie[0]++;
          tie[1] += wanted.contains(key) ? 1 : 0;
        });
    var left = depth;
    var found = 0.0;
    for (var tie : ties.values()) {
      found += tie[1] * Math.min(1.0, (double) left / tie[0]);
      left = Math.max(0, left - tie[0]);
    }
    return found;
  }

  /**
   * The line of a table: both recalls at each depth, how many are listed at all, out of how many.
   */
  String line() {
    var line = new StringBuilder();
    for (var i = 0; i < DEPTHS.length; i++) {
      line.append(
          " %5.1f | %5.1f ± %3.1f |"
              .formatted(100 * mean(2 * i), 100 * mean(2 * i + 1), 100 * error(2 * i + 1)));
    }
    return line.append(
            " %5.1f | %,7.0f |"
                .formatted(100 * mean(2 * DEPTHS.length), mean(2 * DEPTHS.length + 1)))
        .toString();
  }

  private double mean(int column) {
    return lists.stream().mapToDouble(list -> list[column]).average().orElse(0);
  }

  /** The standard error of the mean. */
  private double error(int column) {
    var mean = mean(column);
    var squares = lists.stream().mapToDouble(list -> Math.pow(list[column] - mean, 2)).sum();
    return Math.sqrt(squares / (lists.size() - 1) / lists.size());
  }
}
