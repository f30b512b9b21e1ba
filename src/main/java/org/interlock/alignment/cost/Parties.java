package org.interlock.alignment.cost;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.interlock.alignment.question.Inquiry;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.TrustScore;
import org.interlock.trust.WarmPath;
import org.interlock.trust.WarmPaths;
import org.springframework.stereotype.Component;

/**
 * The organizations that may take part, with what they cost and why: at most three queries for all.
 */
@Component
public class Parties {

  private static final Cypher PARTIES = Cypher.named("alignment/parties");

  private final Graph graph;
  private final WarmPaths warmPaths;
  private final TrustIndex standing;

  Parties(Graph graph, WarmPaths warmPaths, TrustIndex standing) {
    this.graph = graph;
    this.warmPaths = warmPaths;
    this.standing = standing;
  }

  private record Row(String key, List<String> rivals, List<Advanced> objectives) {}

  private record Advanced(String key, String statement) {}

  /** By key. */
  public Map<String, Party> of(Inquiry inquiry, Collection<String> organizations) {
    if (organizations.isEmpty()) {
      return Map.of();
    }
    var partners =
        organizations.stream().filter(key -> !inquiry.home().contains(key)).sorted().toList();
    var warmth = warmPaths.to(inquiry.home(), partners);
    var facts = standing.at(inquiry.today());
    facts.judge(partners);
    var found = new TreeMap<String, Party>();
    for (var row : rows(inquiry, organizations)) {
      found.put(
          row.key(),
          candidate(
              inquiry, row, warmth.getOrDefault(row.key(), WarmPath.NONE), facts.score(row.key())));
    }
    return found;
  }

  private List<Row> rows(Inquiry inquiry, Collection<String> organizations) {
    return graph.rows(
        PARTIES,
        Map.of(
            "organizations", organizations.stream().sorted().toList(),
            "customers", List.copyOf(inquiry.customers()),
            "capabilities", inquiry.capabilities(),
            "markets", List.copyOf(inquiry.markets()),
            "today", inquiry.today()),
        Row.class);
  }

  private Party candidate(Inquiry inquiry, Row row, WarmPath warmth, TrustScore score) {
    var home = inquiry.home().contains(row.key());
    var objective = row.objectives().isEmpty() ? null : row.objectives().getFirst().statement();
    return new Party(
        row.key(),
        home,
        inquiry.question().pin().contains(row.key()),
        Set.copyOf(row.rivals()),
        objective,
        warmth,
        score,
        home
            ? 0
            : new CostFormula(inquiry.weights())
                .partner(warmth.exact(), score.exact(), objective != null));
  }
}
