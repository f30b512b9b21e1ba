package org.interlock.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chain of ties from one of our people to a person of an organization with the highest product
 * of strengths.
 *
 * @param people keys of the persons on it, ours first; one person if the same works at both, none
 *     if there is no path
 * @param ties from each person to the next; one less than people
 */
public record WarmPath(List<String> people, List<Tie> ties) {

  /** No path of at most four ties. */
  public static final WarmPath NONE = new WarmPath(List.of(), List.of());

  /** A path that is less warm is called none: nobody is introduced along it. */
  public static final double WARM = 0.05;

  /**
   * Two persons of whom one can introduce the other.
   *
   * @param strength 0..1
   * @param interactions from how many it is computed; 0 if it is not
   * @param lastContact the latest day that they are known to have met; null if none is
   */
  public record Tie(
      String from,
      String to,
      double strength,
      Known known,
      int interactions,
      @Nullable LocalDate lastContact) {}

  /** How the strength of a tie is known. */
  public enum Known {
    /** Somebody said so. */
    STATED,
    /** From the interactions that both joined. */
    COMPUTED,
    /** They work at the same organization, and nothing stronger is known. */
    COLLEAGUES
  }

  /** The product of the strengths as exact decimals; 0 without a path. */
  public BigDecimal exact() {
    return people.isEmpty()
        ? BigDecimal.ZERO
        : ties.stream()
            .map(tie -> BigDecimal.valueOf(tie.strength()))
            .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  /** The same, 0..1. */
  public double strength() {
    return exact().doubleValue();
  }

  /** Whether somebody can be asked for an introduction along it. */
  public boolean isWarm() {
    return strength() >= WARM;
  }

  /** Where the path is thinnest; empty without ties. */
  public Optional<Tie> weakestLink() {
    return ties.stream().min(Comparator.comparingDouble(Tie::strength));
  }
}
