package org.interlock.alignment.answer;

/**
 * One term of the cost of an ensemble; its terms add up to its cost.
 *
 * @param name {@code partners}, {@code warmth}, {@code trust}, {@code unproven}, {@code misfit},
 *     {@code open} or {@code joints}
 * @param count what it is counted over
 * @param weight the setting that prices it
 */
public record CostTerm(String name, long points, long count, int weight) {

  /** The name of that setting. */
  public String setting() {
    return switch (name) {
      case "partners" -> "partner";
      case "warmth" -> "cold";
      case "trust" -> "distrust";
      case "joints" -> "unverified";
      default -> name;
    };
  }

  /** The points of one partner, split. */
  public record OfPartner(long base, long warmth, long trust, long unproven) {}
}
