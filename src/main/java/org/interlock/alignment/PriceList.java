package org.interlock.alignment;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What organizations cost as partners for one inquiry, by their numbers in the {@link Stock}. */
final class PriceList {

  private final Inquiry inquiry;
  private final Stock stock;
  private final Costs costs;
  private final Set<Integer> advancing;
  private final Set<Integer> home;
  private int[] known = {};

  /**
   * @param advancing keys of the organizations to whom the deal gives something that they seek
   */
  PriceList(Inquiry inquiry, Stock stock, Collection<String> advancing, Costs costs) {
    this.inquiry = inquiry;
    this.stock = stock;
    this.costs = costs;
    this.advancing = numbers(advancing);
    this.home = numbers(inquiry.home());
  }

  private Set<Integer> numbers(Collection<String> keys) {
    return keys.stream().map(stock::organization).collect(Collectors.toSet());
  }

  /** Learns the costs of these organizations. */
  void learn(IntStream organizations) {
    known = costs.of(organizations.toArray());
  }

  boolean isHome(int organization) {
    return home.contains(organization);
  }

  /** The points of an organization whose costs were learned. */
  long of(int organization) {
    if (home.contains(organization)) {
      return 0;
    }
    return known[organization]
        - (advancing.contains(organization) ? inquiry.weights().unproven() : 0);
  }
}
