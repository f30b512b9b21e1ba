package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.user.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages name the least role that may do something; that higher ones may too is said once. */
@InterlockTest
class RoleHierarchyTest {

  @Autowired MockMvcTester browser;
  @Autowired TestGraph given;

  @BeforeEach
  void oneOfEach() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Almlunda', home: true}),
          (p:Person {key: 'p1', name: 'Johanna Ryd'})-[:WORKS_AT]->(o),
          (o)-[:OFFERS]->(:Offering {key: 'b1', name: 'Cold Box'})-[:PROVIDES {level: 0.9}]->(c:Capability {key: 'c1', name: 'Cold storage'}),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(d:Deal {key: 'd1', name: 'Campus', status: 'OPEN'}),
          (d)-[:HAS_NEED]->(:Need {key: 'n1', priority: 'MUST'})-[:FOR]->(c)
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "/organizations/o1, edit",
    "/people/p1,        edit",
    "/capabilities,     new",
    "/capabilities/c1,  edit",
    "/offerings/b1,     edit",
    "/deals/d1,         edit",
  })
  void offersWhatAnAllianceManagerMayDoToAnAdminToo(String page, String action) throws Exception {
    assertThat(page(page, Role.ACCOUNT_TEAM)).doesNotContain("id=\"" + action + "\"");
    assertThat(page(page, Role.ALLIANCE_MANAGER)).contains("id=\"" + action + "\"");
    assertThat(page(page, Role.ADMIN)).contains("id=\"" + action + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/,                 nav-alignments",
    "/,                 align-d1",
    "/organizations,    new",
    "/organizations/o1, find-alignment",
    "/organizations/o1, write-box",
    "/people,           new",
    "/capabilities/c1,  who-could-complete",
    "/deals,            new",
    "/deals/d1,         find-alignment",
  })
  void offersWhatAnAccountTeamMayDoToAll(String page, String action) throws Exception {
    for (var role : Role.values()) {
      assertThat(page(page, role)).as("%s", role).contains("id=\"" + action + "\"");
    }
  }

  @Test
  void sendsEachRoleOnItsWay() throws Exception {
    assertThat(page("/", Role.ACCOUNT_TEAM))
        .contains(">Account team</span>")
        .doesNotContain("id=\"nav-loads\"");
    assertThat(page("/", Role.ALLIANCE_MANAGER))
        .contains(">Alliance manager</span>")
        .doesNotContain("id=\"nav-loads\"");
    assertThat(page("/", Role.ADMIN))
        .contains("id=\"nav-loads\"", ">Admin</span>")
        .doesNotContain(">Alliance manager</span>", ">Account team</span>");
  }

  private String page(String path, Role role) throws Exception {
    var answer = browser.get().uri(path).with(user("somebody").roles(role.name())).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
