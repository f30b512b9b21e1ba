package org.interlock.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.trust.WarmPath.Tie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The warm path to an organization with names: whom to ask for which introduction. */
@Component
class Introductions {

  private static final Cypher NAMES = Cypher.named("trust/names");

  /** A person by name. */
  record NamedPerson(String key, String name, @Nullable String at) {}

  /**
   * The path for a reader.
   *
   * @param people ours first; empty if nobody is within four ties
   */
  record NamedPath(WarmPath path, List<NamedPerson> people) {

    /** The tie that leads to the person of this place on the path, counted from 1. */
    public Tie tie(int place) {
      return path.ties().get(place - 1);
    }

    public @Nullable Double weakest() {
      return path.weakestLink().map(Tie::strength).orElse(null);
    }
  }

  private final Graph graph;
  private final Clock clock;
  private final WarmPaths warmPaths;
  private final HomeOrganizations home;

  Introductions(Graph graph, Clock clock, WarmPaths warmPaths, HomeOrganizations home) {
    this.graph = graph;
    this.clock = clock;
    this.warmPaths = warmPaths;
    this.home = home;
  }

  NamedPath to(String organization) {
    var path = warmPaths.from(home.keys()).to(organization);
    var parameters = Map.of("people", path.people(), "today", LocalDate.now(clock));
    var names =
        graph.rows(NAMES, parameters, NamedPerson.class).stream()
            .collect(Collectors.toMap(NamedPerson::key, Function.identity()));
    return new NamedPath(
        path,
        path.people().stream()
            .map(key -> names.getOrDefault(key, new NamedPerson(key, key, null)))
            .toList());
  }
}
