package org.interlock.alignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.Trust;
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
  private final Trust trust;

  Prices(Graph graph, WarmPaths warmPaths, Trust trust) {
    this.graph = graph;
    this.warmPaths = warmPaths;
    this.trust = trust;
  }

  /** The prices for one inquiry. */
  PriceList of(Inquiry inquiry) {
    var advancing =
        graph.column(
            ADVANCING,
            Map.of(
                "customers", List.copyOf(inquiry.customers()),
                "capabilities", inquiry.capabilities(),
                "markets", List.copyOf(inquiry.markets())),
            String.class);
    return new PriceList(inquiry, Set.copyOf(advancing), warmPaths.from(inquiry.home()));
  }

  /** Trust is asked for once, for all of whom there is evidence. */
  final class PriceList {

    private final Inquiry inquiry;
    private final Points points;
    private final Set<String> advancing;
    private final Warmth warmth;
    private final Map<String, TrustScore> scores = new HashMap<>();
    private final long stranger;

    private PriceList(Inquiry inquiry, Set<String> advancing, Warmth warmth) {
      this.inquiry = inquiry;
      this.points = new Points(inquiry.weights());
      this.advancing = advancing;
      this.warmth = warmth;
      this.stranger = points.partner(BigDecimal.ZERO, TrustScore.UNKNOWN.exact(), false);
    }

    /** Asks for the trust in these organizations. */
    void judge(Collection<String> organizations) {
      var unknown = organizations.stream().filter(key -> !scores.containsKey(key)).toList();
      scores.putAll(trust.of(unknown));
      unknown.forEach(key -> scores.putIfAbsent(key, TrustScore.UNKNOWN));
    }

    /** The points of an organization, which was judged if there is evidence. */
    long of(String organization) {
      if (inquiry.home().contains(organization)) {
        return 0;
      }
      var score = scores.getOrDefault(organization, TrustScore.UNKNOWN);
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
  }
}
