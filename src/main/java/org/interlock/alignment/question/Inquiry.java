package org.interlock.alignment.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@link Question} whose keys are all known, with what the graph says about it.
 *
 * @param customers keys of the customer or customers; empty if nobody is known yet
 * @param home keys of the home organizations
 * @param barred keys of organizations that can't serve: customers, their and our rivals, excluded
 * @param markets keys of the accepted connectors that are markets
 * @param connectors names of the accepted connectors by key
 * @param owners keys of the organizations whose offerings alone may serve a need, by the offering's
 */
public record Inquiry(
    Question question,
    List<Want> wants,
    Set<String> customers,
    Set<String> home,
    Set<String> barred,
    Set<String> markets,
    Map<String, String> connectors,
    Map<String, String> owners,
    LocalDate today,
    Weights weights) {

  /**
   * A need.
   *
   * @param key of the need (deal) or of the wanted capability (ad hoc)
   * @param name of the wanted capability
   * @param accepts keys of accepted connectors, sorted; empty: any
   */
  public record Want(
      String key, String capability, String name, Priority priority, List<String> accepts) {}

  public List<String> capabilities() {
    return wants.stream().map(Want::capability).distinct().sorted().toList();
  }

  /** The same with a need served by an offering of that organization only. */
  public Inquiry withAssigned(String need, String offering, String organization) {
    var all = new HashMap<>(owners);
    all.put(offering, organization);
    return new Inquiry(
        question.withAssigned(need, offering),
        wants,
        customers,
        home,
        barred,
        markets,
        connectors,
        all,
        today,
        weights);
  }
}
