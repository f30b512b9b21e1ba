package org.interlock.catalog.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
@WithMockUser(roles = "ACCOUNT_TEAM")
class ProfilePagesTest {

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired Profiles profiles;

  @BeforeEach
  void people() {
    given.is(
        """
        CREATE (o:Organization {key: 'o1', name: 'Frostmark'}),
          (p:Person {key: 'p1', name: 'Agneta Mård', email: 'agneta@frostmark.example', source: 'demo'}),
          (p)-[:WORKS_AT {title: 'Buyer', since: date('2015-05-22')}]->(o),
          (p)-[:WORKS_AT {title: 'Trainee', since: date('2010-01-01'), until: date('2015-05-01')}]->(:Organization {key: 'o2', name: 'Grocer'}),
          (q:Person {key: 'p2', name: 'Amira Falk'})-[:KNOWS {strength: 0.55, lastContact: date('2026-09-28')}]->(p),
          (q)-[:WORKS_AT]->(o),
          (d:Deal {key: 'd1', name: 'New store', status: 'OPEN'})<-[:STAKEHOLDER_IN {role: 'ECONOMIC_BUYER', stage: 'COMPARING', stance: 'FOR'}]-(p),
          (i:Interaction {key: 'i1', kind: 'PROMISE_BROKEN', on: date('2026-05-01'), note: 'No samples came'})<-[:JOINED]-(p),
          (q)-[:JOINED]->(i),
          (root:Capability {key: 'c0', name: 'Cooling'}),
          (c:Capability {key: 'c1', name: 'Cold storage', definition: 'Keeps things cold.', notation: '1.1'})-[:BROADER]->(root),
          (:Capability {key: 'c2', name: 'Deep cold'})-[:BROADER]->(c),
          (o)-[:OFFERS]->(b:Offering {key: 'b1', name: 'Cold Box'})-[:PROVIDES {level: 0.9, evidence: 'Test report'}]->(c),
          (b)-[:REQUIRES]->(root),
          (d)-[:HAS_NEED]->(:Need {key: 'n1', statement: 'Fish stays cold', priority: 'MUST'})-[:FOR]->(c),
          (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(d)
        """);
  }

  @Test
  void showsAPerson() {
    assertThat(browser.get().uri("/people/p1"))
        .hasStatusOk()
        .bodyText()
        .contains("Agneta Mård", "Buyer", "2010–2015", "Amira Falk", "0.55", "2026-09-28")
        .contains("Economic buyer", "Comparing", "Promise broken", "No samples came")
        .contains("mailto:agneta@frostmark.example", "Source: demo")
        .doesNotContain("??");
    assertThat(profiles.person("p1").employments()).extracting("key").containsExactly("o1", "o2");
  }

  @Test
  void showsACapability() {
    assertThat(browser.get().uri("/capabilities/c1"))
        .hasStatusOk()
        .bodyText()
        .contains("Cold storage", "Keeps things cold.", "Cooling", "Deep cold", "Cold Box", "90 %")
        .contains("Test report", "Fish stays cold", "New store", "0 offerings")
        .doesNotContain("??");
  }

  @Test
  @WithMockUser(roles = "ALLIANCE_MANAGER")
  void asksWhoCouldCompleteACapability() {
    assertThat(browser.get().uri("/capabilities/c1"))
        .bodyText()
        .contains("/alignments?need=c1", "/capabilities/c1/edit");
  }

  @Test
  void showsAnOffering() {
    assertThat(browser.get().uri("/offerings/b1"))
        .hasStatusOk()
        .bodyText()
        .contains("Cold Box", "Frostmark", "Cold storage", "90 %", "Requires")
        .doesNotContain("??");
    assertThat(browser.get().uri("/organizations/o1/offerings"))
        .hasStatusOk()
        .bodyText()
        .contains("Offerings of Frostmark", "Cold Box");
  }

  @Test
  void answersPrograms() {
    assertThat(browser.get().uri("/api/people/p1"))
        .bodyJson()
        .hasPathSatisfying("$.ties[0].strength", it -> assertThat(it).isEqualTo(0.55))
        .hasPathSatisfying("$.employments[0].since", it -> assertThat(it).isEqualTo("2015-05-22"))
        .doesNotHavePath("$.phone");
    assertThat(browser.get().uri("/api/capabilities/c1"))
        .bodyJson()
        .hasPathSatisfying("$.broader[0].key", it -> assertThat(it).isEqualTo("c0"))
        .hasPathSatisfying("$.offers[0].organization.key", it -> assertThat(it).isEqualTo("o1"))
        .hasPathSatisfying("$.needs[0].deal.key", it -> assertThat(it).isEqualTo("d1"));
    assertThat(browser.get().uri("/api/offerings/b1"))
        .bodyJson()
        .hasPathSatisfying("$.requires[0].key", it -> assertThat(it).isEqualTo("c0"))
        .hasPathSatisfying("$.organization.name", it -> assertThat(it).isEqualTo("Frostmark"));
  }

  @Test
  void doesNotKnowEveryKey() {
    for (var address :
        new String[] {
          "/people/x", "/capabilities/x", "/offerings/x", "/api/people/x", "/api/capabilities/x"
        }) {
      assertThat(browser.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
    }
  }
}
