package org.interlock.edit.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlock.graph.Keys;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program does with texts of the API. */
final class ApiJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ApiJson() {}

  static JsonNode read(String text) {
    return JSON.readTree(text);
  }

  /** A key in the path of an address. */
  static String segment(String key) {
    return UriUtils.encode(Keys.segment(key), StandardCharsets.UTF_8);
  }

  static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The messages of a problem by field. */
  static Map<String, String> messages(JsonNode problem) {
    return problem
        .path("errors")
        .valueStream()
        .collect(
            Collectors.toMap(
                error -> error.path("field").asString(),
                error -> error.path("message").asString()));
  }
}
