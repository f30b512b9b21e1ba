package org.interlock.catalog;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * "Us": the organization that {@code --interlock.home=KEY} names, otherwise those that the graph
 * marks as home (by the data, or on the settings page).
 */
@Component
public class HomeOrganizations {

  private static final Cypher HOME_ORGANIZATIONS = Cypher.named("catalog/home-organizations");

  private final Graph graph;
  private final String configured;

  HomeOrganizations(Graph graph, @Value("${interlock.home:}") String configured) {
    this.graph = graph;
    this.configured = configured;
  }

  /** The keys of the home organizations; empty if none is known yet. */
  public List<String> keys() {
    return configured.isBlank()
        ? graph.column(HOME_ORGANIZATIONS, Map.of(), String.class)
        : List.of(configured);
  }
}
