package org.interlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is kept in memory for the next alignment is read anew as soon as somebody changes it. */
@EmbeddedInterlockTest
@WithMockUser(roles = "ALLIANCE_MANAGER")
class KeptAnswersTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestGraph given;

  @Test
  void changeAsSoonAsTheGraphDoes() {
    given.is(
        """
        CREATE (us:Organization {key: 'us', name: 'We', home: true}),
          (them:Organization {key: 'them', name: 'Them'}),
          (customer:Organization {key: 'customer', name: 'Customer'}),
          (cooling:Capability {key: 'cooling', name: 'Cooling'}),
          (box:Offering {key: 'box', name: 'Box'}),
          (them)-[:OFFERS]->(box), (box)-[:PROVIDES {level: 0.5}]->(cooling),
          (a:Person {key: 'a'})-[:WORKS_AT]->(us), (b:Person {key: 'b'})-[:WORKS_AT]->(them),
          (a)-[:KNOWS {strength: 0.3}]->(b)
        """);
    answers("{'fits': [{'offering': 'box', 'fit': 0.5}]}");
    answers("{'partners': [{'organization': 'them', 'warmth': 0.3, 'trust': 0.5}]}");

    given.run("MATCH ()-[tie:KNOWS]->() SET tie.strength = 0.8");
    answers("{'partners': [{'organization': 'them', 'warmth': 0.8, 'trust': 0.5}]}");

    given.run(
        """
        MATCH (them:Organization {key: 'them'})
        CREATE (:Interaction {key: 'i', kind: 'BREACH', on: date()})-[:ABOUT]->(them)
        """);
    answers("{'partners': [{'organization': 'them', 'warmth': 0.8, 'trust': 0.1}]}");

    given.run("MATCH (:Offering {key: 'box'})-[provides:PROVIDES]->() SET provides.level = 0.9");
    answers("{'fits': [{'offering': 'box', 'fit': 0.9}]}");

    given.run(
        """
        MATCH (us:Organization {key: 'us'}), (cooling:Capability {key: 'cooling'})
        CREATE (us)-[:OFFERS]->(:Offering {key: 'own'})-[:PROVIDES {level: 1.0}]->(cooling)
        """);
    answers("{'organizations': ['us'], 'offerings': ['own'], 'partners': []}");

    given.run("MATCH (own:Offering {key: 'own'}) DETACH DELETE own");
    answers("{'organizations': ['them'], 'offerings': ['box']}");

    given.run("MATCH (us:Organization {key: 'us'}) SET us.home = false");
    given.run("MATCH (them:Organization {key: 'them'}) SET them.home = true");
    answers("{'offerings': ['box'], 'partners': []}");
  }

  /** The best ensemble has all this. */
  private void answers(String ensemble) {
    assertThat(
            mvc.post()
                .uri("/api/alignments")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"customer": "customer", "needs": [{"capability": "cooling"}], "alternatives": 0}
                    """))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"ensembles\": [%s]}".formatted(ensemble.replace('\'', '"')));
  }
}
