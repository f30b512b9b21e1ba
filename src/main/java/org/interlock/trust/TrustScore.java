package org.interlock.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
   * @param spread how it came here if another organization did it; null if this one did
   */
  public record Evidence(
      String source,
      String kind,
      LocalDate on,
      double positive,
      double negative,
      boolean indirect,
      @Nullable Spread spread) {

    /** Whether nobody dismissed it. */
    public boolean counts() {
      return spread == null || !spread.isDismissed();
    }

    /** One line for a reader, such as {@code 2026-03-16 breach: −4.77}. */
    public String line() {
      return "%s %s%s%s: %s%.2f"
          .formatted(
              on,
              kind.toLowerCase(Locale.ROOT).replace('_', ' '),
              indirect ? " by one of its people" : "",
              spread == null ? "" : spread.inWords(),
              negative > 0 ? "−" : "+",
              Math.max(positive, negative));
    }
  }

  /**
   * The way by which a breach of another organization is inferred to say something about this one.
   *
   * @param from key of the organization that did it
   * @param via key of the organization between; null if the two are tied
   * @param distance ties between the two, 1 or 2
   * @param dismissedBy who said that it says nothing; null if nobody did
   */
  public record Spread(
      String from,
      @Nullable String fromName,
      @Nullable String via,
      @Nullable String viaName,
      long distance,
      @Nullable String dismissedBy,
      @Nullable ZonedDateTime dismissedAt) {

    public boolean isDismissed() {
      return dismissedBy != null;
    }

    /** The name of the organization that did it. */
    public String whose() {
      return Objects.requireNonNullElse(fromName, from);
    }

    private String inWords() {
      return " of %s, %s away (inferred)"
          .formatted(whose(), distance == 1 ? "1 tie" : distance + " ties");
    }
  }

  /** The value as the decimal number that it prints as. */
  public BigDecimal exact() {
    return BigDecimal.valueOf(value);
  }

  /** The evidence that counts, as lines for a reader. */
  public List<String> lines() {
    return evidence.stream().filter(Evidence::counts).map(Evidence::line).toList();
  }
}
