package org.interlock.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import org.interlock.InterlockTest;
import org.interlock.access.address.PublicAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InterlockTest
class ApiDescriptionTest {

  @Autowired MockMvcTester browser;
  @Autowired JsonMapper json;

  @Test
  @WithMockUser
  void doesNotRepeatWhatARequestSaysTheHostIs() {
    var asked = browser.get().uri("http://evil.example/api/docs").header("Host", "evil.example");

    assertThat(asked)
        .hasStatusOk()
        .bodyText()
        .contains("\"servers\":[{\"url\":\"/\"}]")
        .doesNotContain("evil.example");
  }

  @Test
  void namesThePublicAddress() {
    var address = new PublicAddress("https://interlock.example.org");

    assertThat(new ApiDescription().description("1", "", address).getServers())
        .extracting(Server::getUrl)
        .containsExactly("https://interlock.example.org");
  }

  @Test
  @WithMockUser
  void saysWhatEachOperationDoesAndShowsIt() throws Exception {
    var api = description();
    var operations = operations(api);

    assertThat(operations).hasSizeGreaterThanOrEqualTo(19);
    for (var operation : operations) {
      var content = operation.content();
      var answer = answer(content);
      assertThat(content.path("summary").asString("")).as(operation.name()).isNotBlank();
      assertThat(content.path("tags").path(0).asString(""))
          .as(operation.name())
          .isNotBlank()
          .doesNotEndWith("-api");
      content
          .path("parameters")
          .valueStream()
          .filter(parameter -> parameter.path("required").asBoolean())
          .forEach(
              parameter ->
                  assertThat(parameter.path("example").asString(""))
                      .as("%s %s", operation.name(), parameter)
                      .isNotBlank());
      contents(content.path("requestBody"))
          .forEach(body -> showsWhatItsSchemaSays(api, body, operation.name() + " body"));
      contents(answer)
          .forEach(found -> showsWhatItsSchemaSays(api, found, operation.name() + " answer"));
      assertThat(content.path("responses").path("default").path("content").propertyNames())
          .as(operation.name())
          .containsExactly("application/problem+json");
    }
  }

  /** There are several {@code Counts}, each in another record. */
  @Test
  @WithMockUser
  void describesRecordsOfTheSameNameApart() throws Exception {
    assertThat(description().path("components").path("schemas").propertyNames())
        .contains("PersonProfile.Counts", "CapabilityProfile.Counts", "DealProfile.Counts");
  }

  @Test
  @WithMockUser
  void isAPageToRead() throws Exception {
    var page = browser.get().uri("/api-description").exchange();

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("href=\"/api/docs\"", "curl -u NAME &quot;$INTERLOCK/api/search?q=kylvard&quot;")
        .contains("id=\"get-organizations-key-map\"", "by name: whole number")
        .contains("<li class=\"api-depth-1\"><code>offerings</code>", "whole number</span>")
        .doesNotContain("any JSON")
        .doesNotContain("??");
    for (var operation : operations(description())) {
      assertThat(page)
          .bodyText()
          .contains(operation.path(), operation.content().path("summary").asString());
    }
    assertThat(browser.get().uri("/"))
        .bodyText()
        .contains("<a id=\"api\" href=\"/api-description\">");
  }

  private record Operation(String method, String path, JsonNode content) {

    String name() {
      return method + " " + path;
    }
  }

  private JsonNode description() throws Exception {
    return json.readTree(
        browser.get().uri("/api/docs").exchange().getResponse().getContentAsString());
  }

  private static List<Operation> operations(JsonNode api) {
    return api.path("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .map(
                        method -> new Operation(method.getKey(), path.getKey(), method.getValue())))
        .toList();
  }

  private static JsonNode answer(JsonNode operation) {
    return operation
        .path("responses")
        .propertyStream()
        .filter(response -> response.getKey().startsWith("2"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static List<JsonNode> contents(JsonNode holder) {
    return holder.path("content").valueStream().toList();
  }

  private static void showsWhatItsSchemaSays(JsonNode api, JsonNode content, String where) {
    assertThat(content.has("example")).as(where).isTrue();
    var wrong = new ArrayList<String>();
    compare(api, content.path("schema"), content.path("example"), where, wrong);
    assertThat(wrong).isEmpty();
  }

  /** Notes where an example says what the schema doesn't. */
  private static void compare(
      JsonNode api, JsonNode given, JsonNode example, String where, List<String> wrong) {
    var name = given.path("$ref").asString("").replace("#/components/schemas/", "");
    var schema = name.isEmpty() ? given : api.path("components").path("schemas").path(name);
    if (!name.isEmpty() && !schema.path("type").asString("").equals("object")) {
      wrong.add(where + " refers to " + name + ", which is no object");
    }
    switch (schema.path("type").asString("")) {
      case "array" -> {
        if (!example.isArray()) {
          wrong.add(where + " is no list");
        }
        example.forEach(one -> compare(api, schema.path("items"), one, where + "[]", wrong));
      }
      case "object" ->
          example.forEachEntry(
              (field, value) -> {
                var known = schema.path("properties").path(field);
                var other = schema.path("additionalProperties");
                if (known.isMissingNode() && other.isMissingNode() && schema.has("properties")) {
                  wrong.add(where + "." + field + " is unknown");
                }
                compare(
                    api, known.isMissingNode() ? other : known, value, where + "." + field, wrong);
              });
      case "string" -> {
        if (!example.isString() && !example.isNull()) {
          wrong.add(where + " is no text");
        }
      }
      case "integer" -> {
        if (!example.isIntegralNumber() && !example.isNull()) {
          wrong.add(where + " is no whole number");
        }
      }
      case "number" -> {
        if (!example.isNumber() && !example.isNull()) {
          wrong.add(where + " is no number");
        }
      }
      default -> {}
    }
  }
}
