package org.interlock.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How far an organization is trusted, from evidence: {@code (r + 1) / (r + s + 2)}.
 *
 * @param value 0..1; 0.5 without evidence
 * @param integrity the same from promises and breaches alone
 * @param competence the same from all other evidence
 * @param evidence what counted, the latest first
 */
public record TrustScore(
    double value, double integrity, double competence, List<Evidence> evidence) {

  /** Nothing is known. */
  public static final TrustScore UNKNOWN = new TrustScore(0.5, 0.5, 0.5, List.of());

  /**
   * One thing that happened.
   *
   * @param source key of the interaction or win
   * @param kind as in the graph: PROMISE_KEPT, …, or WIN and LOSS of another party
   * @param positive what it adds to r today
   * @param negative what it adds to s today
   * @param indirect whether it was about a person who worked there, and counts half
   */
  public record Evidence(
      String source,
      String kind,
      LocalDate on,
      double positive,
      double negative,
      boolean indirect) {

    /** One line for a reader, such as {@code 2026-03-16 breach: −4.77}. */
    public String line() {
      return "%s %s%s: %s%.2f"
          .formatted(
              on,
              kind.toLowerCase(Locale.ROOT).replace('_', ' '),
              indirect ? " by one of its people" : "",
              negative > 0 ? "−" : "+",
              Math.max(positive, negative));
    }
  }

  /** The value as the decimal number that it prints as. */
  public BigDecimal exact() {
    return BigDecimal.valueOf(value);
  }

  /** The evidence as lines for a reader. */
  public List<String> lines() {
    return evidence.stream().map(Evidence::line).toList();
  }
}
