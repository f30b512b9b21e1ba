package org.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.model.GraphModel;
import org.interlock.graph.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class StatsApiTest {

  @Autowired MockMvcTester api;
  @Autowired TestGraph given;
  @Autowired Driver driver;

  @Test
  void countsNodesByLabelAndRelationshipsByType() {
    given.is(
        """
        CREATE (us:Organization {key: 'us'})-[:OFFERS]->(b:Offering {key: 'b'}),
          (us)-[:OFFERS]->(:Offering {key: 'b2'}), (b)-[:PROVIDES]->(:Capability {key: 'c'}),
          (:User {key: 'ada'})
        """);

    assertThat(api.get().uri("/api/stats"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"nodes": {"Capability": 1, "Connector": 0, "Deal": 0, "Interaction": 0, "Load": 0,
               "Need": 0, "Objective": 0, "Offering": 2, "Organization": 1, "Person": 0, "Win": 0},
             "relationships": {"OFFERS": 2, "PROVIDES": 1}}
            """);
  }

  /** The store also has what is in no model: users, schema files, the turn of a load. */
  @Test
  void namesExactlyTheLabelsAndTypesOfTheModel() {
    given.is(Vocabulary.statement());
    given.run("MATCH (o:Organization), (u:User) CREATE (u)-[:OTHER]->(o)");

    assertThat(api.get().uri("/api/stats"))
        .bodyJson()
        .hasPathSatisfying(
            "$.nodes",
            nodes ->
                nodes
                    .assertThat()
                    .asMap()
                    .hasSize(11)
                    .containsOnlyKeys(GraphModel.GRAPH.countedLabels()))
        .hasPathSatisfying(
            "$.relationships",
            types ->
                types
                    .assertThat()
                    .asMap()
                    .hasSize(24)
                    .containsOnlyKeys(GraphModel.GRAPH.countedTypes())
                    .containsEntry("CLEARED_OF", 1)
                    .doesNotContainKeys("IS", "OTHER"));
  }

  /** Whatever the size of the graph. */
  @Test
  void countsByTheCountersOfTheStore() {
    for (var query : List.of(StoreCounts.NODES, StoreCounts.RELATIONSHIPS)) {
      try (var session = driver.session()) {
        var plan = session.run("EXPLAIN " + query.text()).consume().queryPlan().orElseThrow();

        assertThat(leaves(plan))
            .hasSizeGreaterThan(10)
            .allMatch(leaf -> leaf.endsWith("CountFromCountStore"));
      }
    }
  }

  private static List<String> leaves(Plan plan) {
    return plan.children().isEmpty()
        ? List.of(plan.operatorType().replaceAll("@.*", ""))
        : plan.children().stream().flatMap(child -> leaves(child).stream()).toList();
  }

  @Test
  void describesTheApi() {
    assertThat(api.get().uri("/api/docs"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.paths['/api/stats'].get", path -> path.assertThat().isNotNull())
        .hasPathSatisfying(
            "$.components.securitySchemes.basic.scheme",
            scheme -> scheme.assertThat().isEqualTo("basic"))
        .hasPathSatisfying("$.info.title", title -> title.assertThat().isEqualTo("Interlock"))
        .doesNotHavePath("$.paths['/theme']");
  }
}
