package org.interlock.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interlock.web.api.ApiReference.Field;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON schema in words, those of inner objects below the field that holds them. */
final class SchemaFields {

  private static final String REFERENCE = "#/components/schemas/";

  private final JsonNode schemas;

  SchemaFields(JsonNode schemas) {
    this.schemas = schemas;
  }

  List<Field> of(JsonNode schema) {
    var fields = new ArrayList<Field>();
    add(schema, 0, List.of(), fields);
    return List.copyOf(fields);
  }

  /** What a value is, in words: {@code list of text}. */
  String type(JsonNode given) {
    var schema = resolved(given);
    if (schema.has("enum")) {
      return schema
          .path("enum")
          .valueStream()
          .map(JsonNode::asString)
          .collect(Collectors.joining(", "));
    }
    return switch (simpleType(schema)) {
      case "array" -> "list of " + type(schema.path("items"));
      case "string" -> text(schema.path("format").asString(""));
      case "integer" -> "whole number";
      case "number" -> "number";
      case "boolean" -> "true or false";
      case "object" ->
          schema.path("additionalProperties").isObject()
              ? "by name: " + type(schema.path("additionalProperties"))
              : "object";
      default -> "any JSON";
    };
  }

  /** Stops at a schema that it is in already. */
  private void add(JsonNode given, int depth, List<String> within, List<Field> fields) {
    var name = given.path("$ref").asString("");
    var schema = resolved(given);
    if (within.contains(name)) {
      return;
    }
    var inside = new ArrayList<>(within);
    if (!name.isEmpty()) {
      inside.add(name);
    }
    switch (simpleType(schema)) {
      case "array" -> add(schema.path("items"), depth, inside, fields);
      case "object" -> {
        var required =
            schema
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        schema
            .path("properties")
            .forEachEntry(
                (field, value) -> {
                  fields.add(
                      new Field(
                          depth,
                          field,
                          type(value),
                          required.contains(field),
                          value.path("description").asString(null)));
                  add(value, depth + 1, inside, fields);
                });
        if (schema.path("additionalProperties").isObject()) {
          add(schema.path("additionalProperties"), depth, inside, fields);
        }
      }
      default -> {}
    }
  }

  private JsonNode resolved(JsonNode schema) {
    var name = schema.path("$ref").asString("");
    return name.isEmpty() ? schema : schemas.path(name.replace(REFERENCE, ""));
  }

  /** OpenAPI 3.1 may name several types, one of which is null. */
  private static String simpleType(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(JsonNode::asString)
            .filter(name -> !name.equals("null"))
            .findFirst()
            .orElse("")
        : type.asString("");
  }

  private static String text(String format) {
    return switch (format) {
      case "date" -> "date";
      case "date-time" -> "time";
      case "binary" -> "file";
      default -> "text";
    };
  }
}
