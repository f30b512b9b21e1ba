package org.interlock.catalog.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.catalog.RecordViews;
import org.interlock.catalog.Versioned;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.springframework.stereotype.Component;

/** Reads one organization, person, capability, connector or offering with all around it. */
@Component
class Profiles implements RecordViews {

  static final int BRICKS = 24;

  /** Of how many offerings a profile shows the first by name. */
  private static final int MOST_LOOKED_AT = 5000;

  private static final Set<String> COLLECTIONS =
      Set.of("organizations", "people", "capabilities", "connectors", "offerings");

  private static final Cypher ORGANIZATION = Cypher.named("catalog/organization");
  private static final Cypher BRICKS_OF = Cypher.named("catalog/bricks");
  private static final Cypher OFFERING = Cypher.named("catalog/offering");
  private static final Cypher PERSON = Cypher.named("catalog/person");
  private static final Cypher CAPABILITY = Cypher.named("catalog/capability");
  private static final Cypher CONNECTOR = Cypher.named("catalog/connector");

  private final Graph graph;
  private final Clock clock;

  Profiles(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /**
   * @throws UnknownKey if there is no such organization
   */
  OrganizationView organization(String key) {
    var profile =
        graph
            .row(ORGANIZATION, today(key), OrganizationProfile.class)
            .orElseThrow(() -> new UnknownKey("organization", key));
    return new OrganizationView(profile, bricks(key, "", "", BRICKS, MOST_LOOKED_AT));
  }

  /** Offerings of an organization by name, those after the given one. */
  List<Brick> bricks(String organization, String afterName, String afterKey, int limit) {
    return bricks(organization, afterName, afterKey, limit, Integer.MAX_VALUE);
  }

  /**
   * @param looked how many are looked at before they are put in order
   */
  private List<Brick> bricks(
      String organization, String afterName, String afterKey, int limit, int looked) {
    var parameters =
        Map.<String, Object>of(
            "key",
            organization,
            "afterName",
            afterName,
            "afterKey",
            afterKey,
            "limit",
            limit,
            "looked",
            looked);
    return graph.rows(BRICKS_OF, parameters, Brick.class);
  }

  /**
   * @throws UnknownKey if there is no such offering
   */
  OfferingView offering(String key) {
    return graph
        .row(OFFERING, Map.of("key", key), OfferingView.class)
        .orElseThrow(() -> new UnknownKey("offering", key));
  }

  /**
   * @throws UnknownKey if there is no such person
   */
  PersonProfile person(String key) {
    return graph
        .row(PERSON, today(key), PersonProfile.class)
        .orElseThrow(() -> new UnknownKey("person", key));
  }

  /**
   * @throws UnknownKey if there is no such capability
   */
  CapabilityProfile capability(String key) {
    return graph
        .row(CAPABILITY, Map.of("key", key), CapabilityProfile.class)
        .orElseThrow(() -> new UnknownKey("capability", key));
  }

  /**
   * @throws UnknownKey if there is no such connector
   */
  ConnectorProfile connector(String key) {
    return graph
        .row(CONNECTOR, Map.of("key", key), ConnectorProfile.class)
        .orElseThrow(() -> new UnknownKey("connector", key));
  }

  @Override
  public boolean has(String collection) {
    return COLLECTIONS.contains(collection);
  }

  @Override
  public Versioned view(String collection, String key) {
    return switch (collection) {
      case "organizations" -> organization(key);
      case "people" -> person(key);
      case "capabilities" -> capability(key);
      case "connectors" -> connector(key);
      case "offerings" -> offering(key);
      default -> throw new UnknownKey("collection", collection);
    };
  }

  private Map<String, Object> today(String key) {
    return Map.of("key", key, "today", LocalDate.now(clock));
  }
}
