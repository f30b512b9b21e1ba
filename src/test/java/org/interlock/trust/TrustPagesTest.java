package org.interlock.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(username = "ada", roles = "ALLIANCE_MANAGER")
class TrustPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestGraph given;

  @BeforeEach
  void graph() {
    given.is(
        """
        CREATE (us:Organization {key: 'us', name: 'We', home: true}),
          (them:Organization {key: 'them', name: 'Them'}), (b:Organization {key: 'b', name: 'Bee'}),
          (b)-[:PARTNERS_WITH]->(them), (far:Organization {key: 'far', name: 'Far'}),
          (i:Interaction {key: 'i', kind: 'BREACH', on: date(), note: 'Sold our plans.'})-[:ABOUT]->(b),
          (a:Person {key: 'a', name: 'Ann'})-[:WORKS_AT]->(us),
          (c:Person {key: 'c', name: 'Cid'})-[:WORKS_AT]->(them),
          (d:Person {key: 'd', name: 'Dot'})-[:WORKS_AT]->(far), (c)-[:KNOWS {strength: 0.1}]->(d),
          (m:Interaction {key: 'm', kind: 'MEETING', on: date(), note: 'Met for lunch.'}),
          (a)-[:JOINED {side: 'from'}]->(m), (c)-[:JOINED {side: 'to'}]->(m)
        """);
  }

  private String page(String uri) {
    var answer = mvc.get().uri(uri).exchange();
    assertThat(answer).hasStatusOk();
    return assertThat(answer).bodyText().actual();
  }

  @Test
  void showsWhereTheTrustInAnOrganizationComesFrom() {
    assertThat(page("/organizations/b/trust"))
        .contains("id=\"trust-value\">0.10<", "Sold our plans.", "−8.00")
        .contains("id=\"trust-competence\">0.50<");
    assertThat(mvc.get().uri("/organizations/nobody/trust")).hasStatus(404);
  }

  @Test
  void dismissesAnInferredBreachAndTakesThatBack() {
    assertThat(page("/organizations/them/trust"))
        .contains("id=\"trust-value\">0.25<", "id=\"dismiss-i\"", ">Bee</a>");

    assertThat(
            mvc.post()
                .uri("/organizations/them/trust/dismissals")
                .param("breach", "i")
                .with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(page("/organizations/them/trust"))
        .contains("id=\"trust-value\">0.50<", "Dismissed by ada", "id=\"undo-i\"");

    assertThat(
            mvc.post()
                .uri("/organizations/them/trust/dismissals/undo")
                .param("breach", "i")
                .with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(page("/organizations/them/trust")).contains("id=\"trust-value\">0.25<");
  }

  @Test
  void saysWhomToAskForAnIntroduction() {
    assertThat(page("/organizations/them/trust"))
        .contains("Ask Ann to introduce you to Cid.", "computed from 1 interaction", "0.16");
    assertThat(page("/organizations/far/trust"))
        .contains("There is no warm path. Nearest to them is", "weakest link 0.10")
        .doesNotContain("introduce you");
  }

  @Test
  void showsWhatATieComesFromAndTakesACorrection() {
    assertThat(page("/people/a/ties"))
        .contains(
            "computed from 1 interaction", "Met for lunch.", "only one side starts it", "0.16");

    assertThat(
            mvc.post()
                .uri("/people/a/ties")
                .param("other", "c")
                .param("strength", "0.7")
                .with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(page("/people/c/ties")).contains("stated (ada)", "0.70");
    assertThat(page("/organizations/them/trust")).contains("0.70");

    assertThat(
            mvc.post().uri("/people/a/ties").param("other", "c").param("strength", "").with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(page("/people/a/ties")).contains("computed from 1 interaction");
    assertThat(
            given.run(
                "MATCH (c:Change {record: 'Person a', other: 'Person c', part: 'KNOWS'}) RETURN"
                    + " c.before AS before, c.after AS after ORDER BY c.key"))
        .hasToString(
            "[{before={}, after={\"strength\":0.7}}, {before={\"strength\":0.7}, after={}}]");
  }

  @Test
  void saysThatThereAreMoreTiesThanItShows() {
    assertThat(page("/people/a/ties")).doesNotContain("more-ties");

    given.run(
        """
        MATCH (a:Person {key: 'a'})
        UNWIND range(1, 1000) AS i
        CREATE (a)-[:KNOWS {strength: 0.5}]->(:Person {key: 'k' + i})
        """);
    assertThat(page("/people/a/ties")).contains("There are more ties than these 1,000.");
  }

  @Test
  void refusesAStrengthOutOfRangeAndAStrangersHand() {
    assertThat(
            mvc.post()
                .uri("/people/a/ties")
                .param("other", "c")
                .param("strength", "1.5")
                .with(csrf()))
        .hasStatus(422);
    assertThat(
            mvc.post()
                .uri("/people/a/ties")
                .param("other", "nobody")
                .param("strength", "0.5")
                .with(csrf()))
        .hasStatus(404);
  }

  @Test
  @WithMockUser(roles = "ACCOUNT_TEAM")
  void letsTheAccountTeamReadOnly() {
    assertThat(page("/organizations/them/trust")).doesNotContain("dismiss-i");
    assertThat(mvc.post().uri("/people/a/ties").param("other", "c").with(csrf())).hasStatus(403);
  }
}
