package org.interlock.alignment.cost;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interlock.trust.Trust;
import org.interlock.trust.TrustScore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The few organizations of which there is evidence, with the trust in them once it was asked for,
 * in memory as long as nothing of that changes in the graph.
 */
@Component
public class TrustIndex {

  private static final int BATCH = 5_000;

  private final Trust trust;
  private @Nullable Facts latest;

  TrustIndex(Trust trust) {
    this.trust = trust;
  }

  /** As the graph is now and the day is; read once for all who ask meanwhile. */
  public Facts at(LocalDate today) {
    return at(today, trust.state());
  }

  /** The state is older than what is then read. */
  private synchronized Facts at(LocalDate today, String state) {
    var facts = latest;
    if (facts == null || !facts.state.equals(state) || !facts.today.equals(today)) {
      facts = new Facts(state, today, trust.evident());
      latest = facts;
    }
    return facts;
  }

  /** What is known of organizations at one time. */
  public final class Facts {

    private final String state;
    private final LocalDate today;
    private final Set<String> evident;
    private final Map<String, TrustScore> scores = new ConcurrentHashMap<>();

    private Facts(String state, LocalDate today, Set<String> evident) {
      this.state = state;
      this.today = today;
      this.evident = evident;
    }

    /**
     * Asks for the trust in these organizations, unless it is known: one query, once for all who
     * ask meanwhile. All breaches are read for it, so that a few thousand organizations cost hardly
     * more than a few: if there are no more, all of them are judged.
     */
    public synchronized void judge(Collection<String> organizations) {
      if (!unknown(organizations).isEmpty()) {
        ask(unknown(evident.size() <= BATCH ? evident : organizations));
      }
    }

    private List<String> unknown(Collection<String> organizations) {
      return organizations.stream()
          .filter(key -> evident.contains(key) && !scores.containsKey(key))
          .distinct()
          .sorted()
          .toList();
    }

    private void ask(List<String> unknown) {
      scores.putAll(trust.of(unknown));
      unknown.forEach(key -> scores.putIfAbsent(key, TrustScore.UNKNOWN));
    }

    /** Asks for the trust in all of which there may be evidence. */
    public void judgeAll() {
      var all = List.copyOf(evident);
      for (var from = 0; from < all.size(); from += BATCH) {
        judge(all.subList(from, Math.min(all.size(), from + BATCH)));
      }
    }

    /** The trust in an organization that was judged. */
    public TrustScore score(String organization) {
      return scores.getOrDefault(organization, TrustScore.UNKNOWN);
    }
  }
}
