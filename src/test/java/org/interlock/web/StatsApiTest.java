package org.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class StatsApiTest {

  @Autowired MockMvcTester api;
  @Autowired TestGraph given;

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
