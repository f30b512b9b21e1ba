package org.interlock.alignment.supply;

import java.util.List;

/**
 * An offering as the graph has it.
 *
 * @param requires keys of required capabilities
 * @param connectors keys of its connectors
 * @param jointConnectors keys of those that are neither a language nor a market
 */
public record OfferingRecord(
    String key,
    String organization,
    List<Provided> provides,
    List<String> requires,
    List<String> connectors,
    List<String> jointConnectors) {

  /** A capability that it provides, and how well, 0..1. */
  public record Provided(String capability, double level) {}
}
