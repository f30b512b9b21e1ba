package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.trust.Warmth;

/** What organizations cost as partners for one inquiry, by their numbers in the {@link Stock}. */
final class PriceList {

  private final Inquiry inquiry;
  private final Stock stock;
  private final Warmth warmth;
  private final Costs costs;
  private final Points points;
  private final Set<Integer> advancing;
  private final Set<Integer> home;
  private int[] known = {};

  /**
   * @param advancing keys of the organizations to whom the deal gives something that they seek
   */
  PriceList(
      Inquiry inquiry, Stock stock, Warmth warmth, Collection<String> advancing, Costs costs) {
    this.inquiry = inquiry;
    this.stock = stock;
    this.warmth = warmth;
    this.costs = costs;
    this.points = new Points(inquiry.weights());
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

  boolean conflicts(int organization) {
    return costs.conflicts(organization);
  }

  /** The points of an organization whose costs were learned. */
  long of(int organization) {
    if (home.contains(organization)) {
      return 0;
    }
    return known[organization]
        - (advancing.contains(organization) ? inquiry.weights().unproven() : 0);
  }

  /** What every partner costs at least. */
  long least() {
    return points.partner(BigDecimal.ONE, BigDecimal.ONE, true);
  }

  /** What a partner costs at least to whom there is no warm path. */
  long leastWithoutPath() {
    return points.partner(BigDecimal.ZERO, BigDecimal.ONE, true);
  }

  /** All who cost at most so much, if that is less than anybody without a warm path. */
  List<Integer> atMost(long limit) {
    var reached =
        warmth.organizations(strength(limit)).stream().mapToInt(stock::organization).toArray();
    learn(IntStream.of(reached));
    return IntStream.of(reached).filter(one -> of(one) <= limit).boxed().toList();
  }

  /** A strength that a partner must have to cost so little; a little less, for rounding. */
  private double strength(long limit) {
    var cold = inquiry.weights().cold();
    return cold == 0 ? 0 : 1 - (limit + 1.0 - inquiry.weights().partner()) / cold;
  }
}
