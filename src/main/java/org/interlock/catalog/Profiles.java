package org.interlock.catalog;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.springframework.stereotype.Component;

/** Reads one organization, person or capability with all around it. */
@Component
class Profiles {

  static final int BRICKS = 24;

  private static final Cypher ORGANIZATION = Cypher.named("catalog/organization");
  private static final Cypher BRICKS_OF = Cypher.named("catalog/bricks");

  private final Graph graph;

  Profiles(Graph graph) {
    this.graph = graph;
  }

  /**
   * @throws UnknownKey if there is no such organization
   */
  OrganizationView organization(String key) {
    var profile =
        graph
            .row(ORGANIZATION, Map.of("key", key), OrganizationProfile.class)
            .orElseThrow(() -> new UnknownKey("organization", key));
    return new OrganizationView(profile, bricks(key, "", "", BRICKS));
  }

  /** Offerings of an organization by name, those after the given one. */
  List<Brick> bricks(String organization, String afterName, String afterKey, int limit) {
    var parameters =
        Map.of("key", organization, "afterName", afterName, "afterKey", afterKey, "limit", limit);
    return graph.rows(BRICKS_OF, parameters, Brick.class);
  }
}
