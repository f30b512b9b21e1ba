package org.interlock.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/** The warmest way from our people to the people of other organizations. */
@Component
public class WarmPaths {

  private static final Cypher WARM_PATHS = Cypher.named("trust/warm-paths");

  private final Graph graph;
  private final Clock clock;

  WarmPaths(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  private record Row(String organization, List<String> people, List<Double> ties) {}

  /**
   * The best path from anyone at home to anyone at each organization, by the organization's key;
   * those without a path are absent. One query for all.
   */
  public Map<String, WarmPath> to(Collection<String> home, Collection<String> organizations) {
    if (home.isEmpty() || organizations.isEmpty()) {
      return Map.of();
    }
    var parameters =
        Map.of(
            "home", List.copyOf(home),
            "organizations", List.copyOf(organizations),
            "today", LocalDate.now(clock));
    return graph.rows(WARM_PATHS, parameters, Row.class).stream()
        .collect(
            Collectors.toMap(Row::organization, row -> new WarmPath(row.people(), row.ties())));
  }
}
