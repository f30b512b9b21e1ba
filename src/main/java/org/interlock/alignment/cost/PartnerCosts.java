package org.interlock.alignment.cost;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.supply.ProviderIndex;

/**
 * What organizations cost as partners for one inquiry, by their numbers in the {@link
 * ProviderIndex}.
 */
public final class PartnerCosts {

  private final Inquiry inquiry;
  private final BaseCosts costs;
  private final BitSet advancing;
  private final BitSet home;
  private int[] known = {};

  /**
   * @param advancing keys of the organizations to whom the deal gives something that they seek
   */
  PartnerCosts(
      Inquiry inquiry, ProviderIndex providerIndex, Collection<String> advancing, BaseCosts costs) {
    this.inquiry = inquiry;
    this.costs = costs;
    this.advancing = providerIndex.organizations(advancing);
    this.home = providerIndex.organizations(inquiry.home());
  }

  /** Learns the costs of these organizations. */
  public void learn(IntStream organizations) {
    known = costs.of(organizations.toArray());
  }

  public boolean isHome(int organization) {
    return home.get(organization);
  }

  /** The points of an organization whose costs were learned. */
  public long of(int organization) {
    if (home.get(organization)) {
      return 0;
    }
    return known[organization] - (advancing.get(organization) ? inquiry.weights().unproven() : 0);
  }
}
