package org.interlock.alignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.Trust;
import org.interlock.trust.TrustScore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The few organizations that are out of the ordinary, in memory as long as nothing in the graph
 * changes: those that conflict with any other, and those of which there is evidence, with the trust
 * in them once it was asked for.
 */
@Component
class Standing {

  private static final Cypher CONFLICTED = Cypher.named("alignment/conflicted");
  private static final List<String> PARTS = List.of("CONFLICTS_WITH", "Organization.key");

  private static final int BATCH = 5_000;

  private final Graph graph;
  private final Trust trust;
  private volatile @Nullable Facts latest;

  Standing(Graph graph, Trust trust) {
    this.graph = graph;
    this.trust = trust;
  }

  /** As the graph is now and the day is. The state is older than what is then read. */
  Facts at(LocalDate today) {
    var state = graph.state(PARTS) + " " + trust.state();
    var facts = latest;
    if (facts == null || !facts.state.equals(state) || !facts.today.equals(today)) {
      var conflicted = graph.column(CONFLICTED, Map.of(), String.class);
      facts = new Facts(state, today, Set.copyOf(conflicted), trust.evident());
      latest = facts;
    }
    return facts;
  }

  /** What is known of organizations at one time. */
  final class Facts {

    private final String state;
    private final LocalDate today;
    private final Set<String> conflicted;
    private final Set<String> evident;
    private final Map<String, TrustScore> scores = new ConcurrentHashMap<>();

    private Facts(String state, LocalDate today, Set<String> conflicted, Set<String> evident) {
      this.state = state;
      this.today = today;
      this.conflicted = conflicted;
      this.evident = evident;
    }

    boolean conflicts(String organization) {
      return conflicted.contains(organization);
    }

    /** Asks for the trust in these organizations, unless it is known: one query. */
    void judge(Collection<String> organizations) {
      var unknown =
          organizations.stream()
              .filter(key -> evident.contains(key) && !scores.containsKey(key))
              .distinct()
              .sorted()
              .toList();
      scores.putAll(trust.of(unknown));
      unknown.forEach(key -> scores.putIfAbsent(key, TrustScore.UNKNOWN));
    }

    /** Asks for the trust in all of which there may be evidence. */
    void judgeAll() {
      var all = List.copyOf(evident);
      for (var from = 0; from < all.size(); from += BATCH) {
        judge(all.subList(from, Math.min(all.size(), from + BATCH)));
      }
    }

    /** The trust in an organization that was judged. */
    TrustScore score(String organization) {
      return scores.getOrDefault(organization, TrustScore.UNKNOWN);
    }
  }
}
