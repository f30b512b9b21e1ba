package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.alignment.Standing.Facts;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.TrustScore;
import org.interlock.trust.WarmPaths;
import org.interlock.trust.Warmth;
import org.springframework.stereotype.Component;

/** What organizations cost as partners, before it is known which of them are candidates. */
@Component
class Prices {

  private static final Cypher ADVANCING = Cypher.named("alignment/advancing");

  private final Graph graph;
  private final WarmPaths warmPaths;
  private final Standing standing;

  Prices(Graph graph, WarmPaths warmPaths, Standing standing) {
    this.graph = graph;
    this.warmPaths = warmPaths;
    this.standing = standing;
  }

  /** The prices for one inquiry at one state of the graph. */
  PriceList of(Inquiry inquiry, String state) {
    var advancing =
        graph.column(
            ADVANCING,
            Map.of(
                "customers", List.copyOf(inquiry.customers()),
                "capabilities", inquiry.capabilities(),
                "markets", List.copyOf(inquiry.markets())),
            String.class);
    return new PriceList(inquiry, Set.copyOf(advancing), standing.at(state, inquiry.today()));
  }

  /** Of one inquiry. */
  final class PriceList {

    private final Inquiry inquiry;
    private final Points points;
    private final Set<String> advancing;
    private final Facts facts;
    private final Warmth warmth;
    private final long stranger;

    private PriceList(Inquiry inquiry, Set<String> advancing, Facts facts) {
      this.inquiry = inquiry;
      this.points = new Points(inquiry.weights());
      this.advancing = advancing;
      this.facts = facts;
      this.warmth = warmPaths.from(inquiry.home());
      this.stranger = points.partner(BigDecimal.ZERO, TrustScore.UNKNOWN.exact(), false);
    }

    /** Asks for the trust in these organizations. */
    void judge(Collection<String> organizations) {
      facts.judge(organizations);
    }

    boolean conflicts(String organization) {
      return facts.conflicts(organization);
    }

    /** The points of an organization that was judged. */
    long of(String organization) {
      if (inquiry.home().contains(organization)) {
        return 0;
      }
      var score = facts.score(organization);
      var proven = advancing.contains(organization);
      if (!proven && score == TrustScore.UNKNOWN && warmth.strength(organization) == 0) {
        return stranger;
      }
      return points.partner(warmth.to(organization).exact(), score.exact(), proven);
    }

    /** What every partner costs at least. */
    long least() {
      return points.partner(BigDecimal.ONE, BigDecimal.ONE, true);
    }

    /** What a partner costs at least to whom there is no warm path. */
    long leastWithoutPath() {
      return points.partner(BigDecimal.ZERO, BigDecimal.ONE, true);
    }

    /** A strength that a partner must have to cost so little; a little less, for rounding. */
    private double strength(long limit) {
      var cold = inquiry.weights().cold();
      return cold == 0 ? 0 : 1 - (limit + 1.0 - inquiry.weights().partner()) / cold;
    }

    /** All who cost at most so much, if that is less than anybody without a warm path. */
    List<String> atMost(long limit) {
      var reached =
          warmth.organizations(strength(limit)).stream()
              .filter(key -> points.partner(warmth.to(key).exact(), BigDecimal.ONE, true) <= limit)
              .toList();
      judge(reached);
      return reached.stream().filter(key -> of(key) <= limit).toList();
    }
  }
}
