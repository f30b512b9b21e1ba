package org.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.graph.model.GraphModel;
import org.interlock.graph.model.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the graph model has of a record, its page shows, programs get and their schema says. */
@InterlockTest
@WithMockUser
class FactsTest {

  /** The website says more than its domain; who is one of us has a chip instead of a value. */
  private static final Set<String> NOT_IN_WORDS = Set.of("domain", "home");

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired JsonMapper json;
  @Autowired DisplayText words;

  static Stream<String> records() {
    return GraphModel.GRAPH.labels().keySet().stream()
        .filter(label -> ProfileAddress.of(label, "k").isPresent());
  }

  @ParameterizedTest
  @MethodSource("records")
  void eachPropertyIsOnThePage(String label) throws Exception {
    var facts = new Facts(label, complete(label));
    var page = answer(ProfileAddress.of(label, "k").orElseThrow());

    var shown = Facts.types(label);
    shown.keySet().removeAll(NOT_IN_WORDS);
    shown.forEach((name, type) -> assertThat(page).contains(words.of(type, facts.get(name))));
    assertThat(page).doesNotContain("??");
  }

  @ParameterizedTest
  @MethodSource("records")
  void programsGetEachPropertyAndReadItInTheSchema(String label) throws Exception {
    var properties = complete(label);
    var path = "/api" + ProfileAddress.of(label, "k").orElseThrow();
    var record = json.readTree(answer(path));
    var schema = schema(path.replaceFirst("k$", "{key}"));

    assertThat(record.propertyNames()).containsAll(properties.keySet());
    assertThat(schema.path("properties").propertyNames()).containsAll(properties.keySet());
    Facts.types(label)
        .keySet()
        .forEach(
            name ->
                assertThat(record.path(name))
                    .isEqualTo(json.readTree(json.writeValueAsString(properties.get(name)))));
  }

  @Test
  void listsWhatIsKnownAndNotElsewhereInTheOrderOfTheModel() {
    var facts =
        new Facts(
            "Organization",
            Map.of(
                "aliases",
                List.of("FMK"),
                "size",
                95.0,
                "kind",
                "maker",
                "name",
                "F",
                "load",
                "l1"));

    assertThat(facts.without("kind"))
        .extracting("name", "value")
        .containsExactly(tuple("size", 95L), tuple("aliases", List.of("FMK")));
    assertThat(new Facts("Organization", Map.of()).properties())
        .isEqualTo(Map.of("aliases", List.of(), "home", false));
  }

  @Test
  void linksOnlyWhatABrowserMaySafelyFollow() {
    var web = new ValueType("web", List.of());

    assertThat(new Facts.Fact("website", web, "bare.example/x").address())
        .isEqualTo("https://bare.example/x");
    assertThat(new Facts.Fact("website", web, "javascript:alert(1)").address()).isNull();
    assertThat(new Facts.Fact("domain", new ValueType("line", List.of()), "a.example").address())
        .isNull();
  }

  /** Makes a record that lacks nothing; its properties as the store has them. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> complete(String label) {
    var record = new StringBuilder("CREATE (n:%s {key: 'k', name: 'The name'".formatted(label));
    Facts.types(label)
        .forEach((name, type) -> record.append(", %s: %s".formatted(name, sample(name, type))));
    given.is(record.append("})").toString());
    var stored = given.run("MATCH (n {key: 'k'}) RETURN properties(n) AS properties");
    return (Map<String, Object>) stored.getFirst().get("properties");
  }

  private static String sample(String name, ValueType type) {
    return switch (type.name()) {
      case "words" -> "'%s'".formatted(type.words().getLast());
      case "web" -> "'https://%s.example'".formatted(name);
      case "email" -> "'%s@interlock.example'".formatted(name);
      case "lines" -> "['one of %1$s', 'other %1$s']".formatted(name);
      case "country" -> "'SE'";
      case "count" -> "1234567";
      case "number", "amount" -> "14200000.0";
      case "level", "fraction" -> "0.75";
      case "boolean" -> "true";
      case "date" -> "date('20%02d-04-07')".formatted(name.length() + 10);
      case "time" -> "datetime('2026-04-07T10:00:00Z')";
      default -> "'some %s'".formatted(name);
    };
  }

  private JsonNode schema(String path) throws Exception {
    var api = json.readTree(answer("/api/docs"));
    var answer = api.path("paths").path(path).path("get").path("responses").path("200");
    var reference = answer.path("content").path("application/json").path("schema").path("$ref");
    return api.at(reference.asString().substring(1));
  }

  private String answer(String address) throws UnsupportedEncodingException {
    var answer = browser.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
