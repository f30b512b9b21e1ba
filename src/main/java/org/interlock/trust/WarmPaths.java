package org.interlock.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The warmest way from our people to the people of other organizations. */
@Component
public class WarmPaths {

  /** All parts of the graph that a path depends on. */
  private static final List<String> PARTS =
      List.of(
          "KNOWS",
          "WORKS_AT",
          "JOINED",
          "Interaction.kind",
          "Interaction.on",
          "Person.key",
          "Organization.key");

  private final Graph graph;
  private final Clock clock;
  private @Nullable Latest latest;

  WarmPaths(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /** What the answer depends on. */
  private record Basis(List<String> home, LocalDate today, String state) {}

  private record Latest(Basis basis, Warmth warmth) {}

  /**
   * The way to every organization from anyone who works at home today. It is computed again only
   * when the graph has changed or the day has turned, and once for all who ask meanwhile.
   */
  public Warmth from(Collection<String> home) {
    return home.isEmpty()
        ? Warmth.NONE
        : from(
            new Basis(
                home.stream().distinct().sorted().toList(),
                LocalDate.now(clock),
                graph.state(PARTS)));
  }

  /**
   * The state is older than what is then read, so an answer is never taken for a newer one. Only
   * the latest is kept and only one is computed at a time, for each holds all people around us: a
   * cache by key, such as Caffeine's, would compute those of several states at once.
   */
  private synchronized Warmth from(Basis basis) {
    if (latest == null || !latest.basis().equals(basis)) {
      var network = RingReader.around(basis.home(), graph, basis.today());
      latest = new Latest(basis, WarmSearch.in(network));
    }
    return latest.warmth();
  }

  /**
   * The best path from anyone at home to anyone at each organization, by the organization's key;
   * those without a path are absent.
   */
  public Map<String, WarmPath> to(Collection<String> home, Collection<String> organizations) {
    var warmth = from(home);
    var paths = new HashMap<String, WarmPath>();
    for (var organization : organizations) {
      var path = warmth.to(organization);
      if (!path.people().isEmpty()) {
        paths.put(organization, path);
      }
    }
    return paths;
  }
}
