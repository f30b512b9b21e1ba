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
    List<Need> needs,
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
  public record Need(
      String key, String capability, String name, Priority priority, List<String> accepts) {

    Need withName(String changed) {
      return new Need(key, capability, changed, priority, accepts);
    }

    Need withPriority(Priority changed) {
      return new Need(key, capability, name, changed, accepts);
    }
  }

  public List<String> capabilities() {
    return needs.stream().map(Need::capability).distinct().sorted().toList();
  }

  /** The same with a need served by an offering of that organization only. */
  public Inquiry withAssigned(String need, String offering, String organization) {
    var all = new HashMap<>(owners);
    all.put(offering, organization);
    return with(question.withAssigned(need, offering), barred, all);
  }

  Inquiry withBarred(Set<String> organizations) {
    return with(question, organizations, owners);
  }

  private Inquiry with(Question asked, Set<String> others, Map<String, String> offerers) {
    return new Inquiry(
        asked, needs, customers, home, others, markets, connectors, offerers, today, weights);
  }
}
