package org.interlock.trust;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The chain of ties from one of our people to a person of an organization with the highest product
 * of strengths.
 *
 * @param people keys of the persons on it, ours first; one person if the same works at both, none
 *     if there is no path
 * @param ties the strength of each tie, 0..1; one less than people
 */
public record WarmPath(List<String> people, List<Double> ties) {

  /** No path of at most four ties. */
  public static final WarmPath NONE = new WarmPath(List.of(), List.of());

  /** Two persons who know each other. */
  public record Tie(String from, String to, double strength) {}

  /** The product of the strengths as exact decimals; 0 without a path. */
  public BigDecimal exact() {
    return people.isEmpty()
        ? BigDecimal.ZERO
        : ties.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  /** The same, 0..1. */
  public double strength() {
    return exact().doubleValue();
  }

  /** Where the path is thinnest; empty without ties. */
  public Optional<Tie> weakestLink() {
    return IntStream.range(0, ties.size())
        .mapToObj(i -> new Tie(people.get(i), people.get(i + 1), ties.get(i)))
        .min(Comparator.comparingDouble(Tie::strength));
  }
}
