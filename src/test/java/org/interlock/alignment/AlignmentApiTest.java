package org.interlock.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.alignment.question.Question;
import org.interlock.graph.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InterlockTest
@WithMockUser(roles = "ALLIANCE_MANAGER")
class AlignmentApiTest {

  /** The example of alignment.md, made concrete. */
  static final String EXAMPLE =
      """
      CREATE (o1:Organization {key: 'O1', name: 'Us', home: true}),
        (o4:Organization {key: 'O4', name: 'Them'}),
        (o9:Organization {key: 'O9', name: 'Customer'}),
        (c1:Capability {key: 'C1', name: 'Monitoring'}),
        (c3:Capability {key: 'C3', name: 'Gateway'}),
        (k1:Connector {key: 'K1', name: 'OPC UA', kind: 'TECHNICAL'}),
        (k2:Connector {key: 'K2', name: 'MQTT', kind: 'TECHNICAL'}),
        (b1:Offering {key: 'B1'}), (b7:Offering {key: 'B7'}),
        (o1)-[:OFFERS]->(b1), (o4)-[:OFFERS]->(b7),
        (b1)-[:PROVIDES {level: 0.9}]->(c1), (b1)-[:REQUIRES]->(c3),
        (b1)-[:CONNECTS_BY]->(k1), (b1)-[:CONNECTS_BY]->(k2),
        (b7)-[:PROVIDES {level: 1.0}]->(c3), (b7)-[:CONNECTS_BY]->(k2),
        (p1:Person {key: 'P1'}), (p5:Person {key: 'P5'}),
        (p1)-[:WORKS_AT]->(o1), (p5)-[:WORKS_AT]->(o4), (p5)-[:KNOWS {strength: 0.32}]->(p1),
        (j:Objective {key: 'J', statement: 'Enter monitoring'}),
        (o4)-[:PURSUES]->(j), (j)-[:SEEKS]->(c1),
        (d:Deal {key: 'D1'}), (o9)-[:TAKES_PART {role: 'CUSTOMER'}]->(d),
        (n:Need {key: 'N1', priority: 'MUST'}), (d)-[:HAS_NEED]->(n), (n)-[:FOR]->(c1),
        (n)-[:ACCEPTS]->(k1)
      """;

  @Autowired MockMvcTester mvc;
  @Autowired TestGraph given;

  @BeforeEach
  void graph() {
    given.is(EXAMPLE);
  }

  private MvcTestResult post(String json) {
    return mvc.post()
        .uri("/api/alignments")
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  @Test
  void answersADealWithTheFieldsOfTheSpecification() {
    assertThat(post("{\"deal\": \"D1\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"status": "OPTIMAL", "bound": 211, "gap": 0.0,
             "ensembles": [{"cost": 211, "organizations": ["O1", "O4"], "offerings": ["B1", "B7"],
               "fits": [{"need": "N1", "offering": "B1", "fit": 0.9, "points": 30,
                 "reasons": ["provides “Monitoring” at level 0.9",
                   "connects by “OPC UA”, which is accepted"]}],
               "joints": [{"offering": "B1", "requires": "C3", "by": "B7", "connector": "K2",
                 "verified": true, "points": 0}],
               "partners": [{"organization": "O4", "warmth": 0.32, "path": ["P1", "P5"],
                 "trust": 0.5, "objective": "Enter monitoring", "points": 181}]}],
             "conflict": null}
            """);
  }

  @Test
  void answersNeedsOfACustomer() {
    assertThat(
            post(
                """
                {"customer": "O9",
                 "needs": [{"capability": "C1", "priority": "SHOULD", "accepts": ["K1"]}],
                 "maxPartners": 6, "pin": [], "exclude": [], "alternatives": 0, "timeLimitMs": 2000}
                """))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"status": "OPTIMAL", "ensembles": [
              {"cost": 201, "organizations": ["O1", "O4"], "fits": [{"need": "C1", "points": 20}]}]}
            """);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    var wrong =
        problems(
            """
            {"customer": 7, "needs": [{"capability": "C1", "priority": "VITAL"}, {}, "C3"],
             "maxPartner": 3, "maxPartners": "six", "pin": "O4"}
            """);

    assertThat(wrong)
        .containsExactlyInAnyOrder(
            "maxPartner",
            "customer",
            "needs[0].priority",
            "needs[1].capability",
            "needs[2]",
            "maxPartners",
            "pin");
  }

  @Test
  void answersNoMoreThanAPersonReads() {
    var wrong = post("{\"customer\": \"O9\", \"exclude\": [" + "7,".repeat(9_999) + "7]}");
    var longest = "{\"deal\": \"D1\", \"priorities\": {\"N1\": \"" + "x".repeat(50_000) + "\"}}";

    assertThat(wrong).bodyJson().extractingPath("$.errors.length()").isEqualTo(100);
    assertThat(wrong).bodyJson().extractingPath("$.total").isEqualTo(10_000);
    assertThat(wrong).bodyText().contains("the first 100, and 9,900 more").hasSizeLessThan(10_000);
    assertThat(post(longest)).hasStatus(422).bodyText().hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({"pin, 1001", "exclude, 1001", "needs, 101", "priorities, 1001", "assign, 1001"})
  void looksAtNoListThatIsTooLong(String field, int size) {
    var keys = IntStream.range(0, size).mapToObj(i -> "\"k" + i + "\"");
    var list =
        switch (field) {
          case "needs" ->
              keys.map(key -> "{\"capability\": " + key + "}")
                  .collect(Collectors.joining(",", "[", "]"));
          case "pin", "exclude" -> keys.collect(Collectors.joining(",", "[", "]"));
          default -> keys.map(key -> key + ": \"MUST\"").collect(Collectors.joining(",", "{", "}"));
        };

    assertThat(problems("{\"customer\": \"O9\", \"" + field + "\": " + list + "}"))
        .containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"needs\": %s}", "{\"maxPartners\": %s}", "{\"deal\": \"%s\"}"})
  void readsNoJsonThatIsTooDeepOrTooLong(String json) {
    var filling = json.contains("needs") ? "[".repeat(60) : "7".repeat(100_001);

    assertThat(post(json.formatted(filling)))
        .hasStatus(422)
        .bodyText()
        .contains("This nests too deep, or has a text or a number that is too long.");
  }

  @Test
  void namesUnknownKeys() {
    assertThat(problems("{\"deal\": \"D2\", \"pin\": [\"O7\"], \"exclude\": [\"O8\"]}"))
        .containsExactly("deal", "pin", "exclude");
    assertThat(
            problems(
                """
                {"customer": "O7", "needs": [{"capability": "C1"},
                  {"capability": "C2", "accepts": ["K1", "K7"]}]}
                """))
        .containsExactly("customer", "needs[1].capability", "needs[1].accepts");
  }

  @Test
  void refusesWhatCanNotBeAsked() {
    assertThat(problems("{}")).containsExactly("customer", "needs");
    assertThat(problems("[]")).containsExactly("");
    assertThat(problems("{\"customer\": \"O9\", \"needs\": []}")).containsExactly("needs");
    assertThat(problems("{\"deal\": \"D1\", \"customer\": \"O9\"}")).containsExactly("customer");
    assertThat(
            problems(
                """
                {"customer": "O9", "needs": [{"capability": "C1"}, {"capability": "C1"}],
                 "maxPartners": 51, "alternatives": -1, "timeLimitMs": 0}
                """))
        .containsExactly("needs[1].capability", "maxPartners", "alternatives", "timeLimitMs");
    assertThat(problems("{\"deal\": \"D1\", \"pin\": [\"O9\"]}")).containsExactly("pin");
    assertThat(problems("{\"deal\": \"D1\", \"pin\": [\"O4\"], \"exclude\": [\"O4\"]}"))
        .containsExactly("pin");
  }

  @Test
  void tellsWhyThereIsNoEnsemble() {
    assertThat(post("{\"deal\": \"D1\", \"exclude\": [\"O1\"]}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"status": "INFEASIBLE", "bound": null, "gap": null, "ensembles": [],
             "conflict": {"needs": ["N1"]}}
            """);
  }

  @Test
  void describesQuestionAndAnswer() {
    var docs = assertThat(mvc.get().uri("/api/docs")).hasStatusOk().bodyJson();

    docs.extractingPath(
            "$.paths['/api/alignments'].post.requestBody.content['application/json'].schema.$ref")
        .isEqualTo("#/components/schemas/Question");
    docs.extractingPath("$.paths['/api/alignments'].post.responses['200'].content..$ref")
        .asArray()
        .containsExactly("#/components/schemas/AlignmentAnswer");
    docs.extractingPath("$.components.schemas.Question.properties")
        .asMap()
        .containsOnlyKeys(
            Arrays.stream(Question.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    docs.extractingPath("$.components.schemas.Question.properties.maxPartners")
        .asMap()
        .contains(entry("minimum", 0), entry("maximum", 50), entry("default", 6));
    docs.extractingPath("$.components.schemas.QuestionNeed.required")
        .asArray()
        .containsExactly("capability");
    docs.extractingPath("$.components.schemas.QuestionNeed.properties.priority.enum")
        .asArray()
        .containsExactly("MUST", "SHOULD", "COULD");
    docs.hasPath("$.components.schemas.AlignmentAnswer.properties.ensembles");
  }

  @Test
  void tellsTheFieldAndWhatIsWrongWithIt() {
    assertThat(
            post(
                """
                {"deal": "D1", "maxPartners": 51, "weights": {"cold": -1, "hot": -1}}
                """))
        .hasStatus(422)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"errors": [
              {"field": "maxPartners", "message": "51 is not between 0 and 50."},
              {"field": "weights.cold", "message": "-1 is not between 0 and 10000."},
              {"field": "weights.hot", "message": "There is no such weight; there are partner, cold, \
            distrust, unproven, misfit, open, unverified."}]}
            """);
  }

  private List<String> problems(String json) {
    var resolved = post(json).getMvcResult().getResolvedException();
    assertThat(resolved).as(json).isInstanceOf(InvalidInput.class);
    return ((InvalidInput) resolved).problems().stream().map(InvalidInput.Problem::field).toList();
  }
}
