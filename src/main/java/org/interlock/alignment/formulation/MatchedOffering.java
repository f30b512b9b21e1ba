package org.interlock.alignment.formulation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An offering that may serve, with how well it gives each wanted capability.
 *
 * @param requires keys of required capabilities, sorted
 * @param connectors keys of its connectors, sorted
 * @param jointConnectors keys of those that verify a joint, sorted
 * @param matches the best match by wanted capability
 */
public record MatchedOffering(
    String key,
    String organization,
    List<String> requires,
    List<String> connectors,
    List<String> jointConnectors,
    Map<String, Match> matches) {

  /**
   * What an offering provides instead of a wanted capability.
   *
   * @param provided key of the provided capability
   * @param name of the provided capability
   * @param distance steps in the taxonomy: positive narrower, negative broader, 0 the same
   * @param level as stated, 0..1
   */
  public record Match(String provided, String name, int distance, BigDecimal level) {

    private static final BigDecimal NARROWER = new BigDecimal("0.8");
    private static final BigDecimal BROADER = new BigDecimal("0.6");

    /** The best first, and always the same one of equals. */
    static final Comparator<Match> BEST_FIRST =
        Comparator.comparing(Match::value)
            .reversed()
            .thenComparing(match -> Math.abs(match.distance()))
            .thenComparing(Match::provided)
            .thenComparing(Match::distance, Comparator.reverseOrder());

    BigDecimal near() {
      return distance < 0 ? BROADER.pow(-distance) : NARROWER.pow(distance);
    }

    BigDecimal value() {
      return level.multiply(near());
    }
  }

  public Optional<Match> match(String capability) {
    return Optional.ofNullable(matches.get(capability));
  }

  /** The smallest key of a shared connector, or empty if there is none. */
  Optional<String> shared(List<String> others) {
    return connectors.stream().filter(others::contains).findFirst();
  }
}
