package org.interlock.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.interlock.graph.Keys;
import org.interlock.web.api.ApiReference.Content;
import org.interlock.web.api.ApiReference.Endpoint;
import org.interlock.web.api.ApiReference.Parameter;
import org.interlock.web.api.ApiReference.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Reads an OpenAPI description, whatever it says, into the words of a page. */
final class ApiReferenceReader {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private final JsonNode api;
  private final SchemaFields schemas;
  private final String server;

  private ApiReferenceReader(JsonNode api) {
    this.api = api;
    this.schemas = new SchemaFields(api.path("components").path("schemas"));
    var url = api.path("servers").path(0).path("url").asString("/");
    this.server = (url.startsWith("/") ? "$INTERLOCK" + url : url).replaceFirst("/$", "");
  }

  static ApiReference read(JsonNode api) {
    return new ApiReferenceReader(api).reference();
  }

  private ApiReference reference() {
    var info = api.path("info");
    return new ApiReference(
        info.path("version").asString(""),
        info.path("description").asString(""),
        server,
        sections());
  }

  /** By name. */
  private List<Section> sections() {
    var descriptions = new HashMap<String, String>();
    api.path("tags")
        .forEach(
            tag ->
                descriptions.put(
                    tag.path("name").asString(), tag.path("description").asString("")));
    var endpoints = new TreeMap<String, List<Endpoint>>();
    operations()
        .forEach(
            operation ->
                endpoints
                    .computeIfAbsent(title(operation.tag()), title -> new ArrayList<>())
                    .add(endpoint(operation)));
    return endpoints.entrySet().stream()
        .map(
            section ->
                new Section(
                    id("about", section.getKey()),
                    section.getKey(),
                    descriptions.getOrDefault(section.getKey(), ""),
                    section.getValue()))
        .toList();
  }

  private record Operation(String method, String path, JsonNode content) {

    String tag() {
      return content.path("tags").path(0).asString("");
    }

    Stream<JsonNode> parameters() {
      return content.path("parameters").valueStream();
    }
  }

  private Stream<Operation> operations() {
    return api.path("paths")
        .propertyStream()
        .flatMap(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .map(
                        method ->
                            new Operation(method, path.getKey(), path.getValue().path(method))))
        .sorted(Comparator.comparing(Operation::path));
  }

  private Endpoint endpoint(Operation operation) {
    var content = operation.content();
    var answer =
        content
            .path("responses")
            .propertyStream()
            .filter(response -> response.getKey().startsWith("2"))
            .findFirst();
    return new Endpoint(
        id(operation.method(), operation.path().replaceFirst("^/api", "")),
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        content.path("summary").asString(operation.path()),
        content.path("description").asString(null),
        operation.parameters().map(this::parameter).toList(),
        content(content.path("requestBody")),
        answer.map(Map.Entry::getKey).orElse("200"),
        answer.map(found -> content(found.getValue())).orElse(null),
        curl(operation));
  }

  private Parameter parameter(JsonNode parameter) {
    return new Parameter(
        parameter.path("name").asString(),
        parameter.path("in").asString(),
        schemas.type(parameter.path("schema")),
        parameter.path("required").asBoolean(false),
        parameter.path("description").asString(null),
        parameter.path("example").asString(null));
  }

  private @Nullable Content content(JsonNode holder) {
    return holder
        .path("content")
        .propertyStream()
        .findFirst()
        .map(
            type -> {
              var schema = type.getValue().path("schema");
              var example = type.getValue().path("example");
              return new Content(
                  type.getKey(),
                  schemas.type(schema),
                  schemas.of(schema),
                  example.isMissingNode()
                      ? null
                      : example.isString() ? example.asString() : example.toPrettyString());
            })
        .orElse(null);
  }

  private String curl(Operation operation) {
    var address = UriComponentsBuilder.fromPath(operation.path());
    var inPath = new LinkedHashMap<String, String>();
    var headers = new StringBuilder();
    operation
        .parameters()
        .forEach(
            parameter -> {
              var name = parameter.path("name").asString();
              var example = parameter.path("example");
              if (parameter.path("in").asString().equals("path")) {
                inPath.put(name, Keys.segment(example.asString(name)));
              } else if (parameter.path("in").asString().equals("header")) {
                headers.append(" -H '%s: %s'".formatted(name, example.asString("")));
              } else if (!example.isMissingNode()) {
                address.queryParam(name, example.asString());
              }
            });
    var url = server + address.encode().buildAndExpand(inPath).toUriString();
    return "curl -u NAME"
        + switch (operation.method()) {
          case "get" -> "";
          case "post" -> sending(operation.content().path("requestBody").path("content"));
          case "put" ->
              " -X PUT" + sending(operation.content().path("requestBody").path("content"));
          default -> " -X " + operation.method().toUpperCase(Locale.ROOT);
        }
        + headers
        + " \""
        + url
        + "\"";
  }

  private static String sending(JsonNode content) {
    if (content.has("multipart/form-data")) {
      return " -F files=@FILE";
    }
    return content.isEmpty() ? " -X POST" : " -H \"Content-Type: application/json\" -d @FILE";
  }

  private static String id(String prefix, String text) {
    return (prefix + "-" + text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceFirst("-$", "");
  }

  /** {@code loads-api}, which OpenAPI makes of a class without a tag, gives {@code Loads}. */
  private static String title(String tag) {
    var words = tag.replaceFirst("-api$", "").replace('-', ' ');
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
