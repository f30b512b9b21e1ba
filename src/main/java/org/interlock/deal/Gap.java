package org.interlock.deal;

import java.util.List;
import java.util.Map;
import org.interlock.alignment.answer.Conflict.Nearby;
import org.interlock.catalog.Named;
import org.jspecify.annotations.Nullable;

/**
 * A capability that open deals need and that too few can give.
 *
 * @param capability its key
 * @param cover who can serve the need in these deals
 * @param only who alone serves it, or would if it were not excluded
 * @param accepts names of connectors that were asked for
 * @param deals the deals, the most valuable first
 * @param musts how many of the deals can't do without it
 * @param value of the deals that can't do without it, by currency, the largest first
 * @param nearest whom to recruit first
 */
public record Gap(
    String capability,
    String name,
    Cover cover,
    List<Named> only,
    List<String> accepts,
    List<BlockedDeal> deals,
    long musts,
    Map<String, Double> value,
    List<Nearby> nearest) {

  /** How well it is covered. */
  public enum Cover {
    /** Nobody serves it. */
    NOBODY,
    /** Only the customer itself, or organizations that conflict with it or with us. */
    EXCLUDED,
    /** One organization alone. */
    ONE
  }

  /** A deal that needs it. */
  public record BlockedDeal(
      String key, String name, @Nullable Double value, @Nullable String currency, String priority) {

    public boolean must() {
      return priority.equals("MUST");
    }
  }

  Gap near(List<Nearby> organizations) {
    return new Gap(
        capability, name, cover, only, accepts, deals, musts, value, List.copyOf(organizations));
  }
}
