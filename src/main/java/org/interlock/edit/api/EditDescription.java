package org.interlock.edit.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.interlock.edit.PartEditor;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordEditors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the edits of each kind of records and parts: the fields of the forms, with the example
 * {@code api/examples/edit-deals.json} for {@code /api/deals}. It comes after the description of
 * what is read, for a record is answered in the same way after a change.
 */
@Component
@Order
class EditDescription implements OpenApiCustomizer {

  private static final Schema<?> LIMIT =
      new IntegerSchema()._default(Integer.valueOf(PartApi.LIMIT)).minimum(BigDecimal.ONE);

  private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
  private static final String VERSION = "\"3\"";
  private static final String IF_MATCH =
      "The version of the record that is meant, as the header ETag gave it, or * for any: without"
          + " it the answer is 428, and 412 if the record has another version now.";
  private static final String WHOLE =
      "All fields are sent; one that is missing or null is emptied. Other records are given by"
          + " key. ";

  private static final Map<String, String> PARTS =
      Map.of(
          "broader", "broader capabilities",
          "provides", "provisions",
          "requires", "requirements");

  private final RecordEditors editors;
  private final FieldSchemas schemas;
  private final JsonMapper json;

  EditDescription(RecordEditors editors, FieldSchemas schemas, JsonMapper json) {
    this.editors = editors;
    this.schemas = schemas;
    this.json = json;
  }

  @Override
  public void customise(OpenAPI api) {
    for (var records : editors.all()) {
      new Records(api, records, example(records)).describe();
    }
  }

  private EditExample example(RecordEditor<?> records) {
    var file =
        new ClassPathResource("api/examples/edit-%s.json".formatted(records.kind().collection()));
    try (var text = file.getInputStream()) {
      return json.readValue(text, EditExample.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is done with records of one kind. */
  private final class Records {

    private final OpenAPI api;
    private final RecordEditor<?> records;
    private final EditExample example;
    private final String path;
    private final String word;
    private final Operation read;

    private Records(OpenAPI api, RecordEditor<?> records, EditExample example) {
      this.api = api;
      this.records = records;
      this.example = example;
      this.path = "/api/" + records.kind().collection();
      this.word = records.kind().label().toLowerCase(Locale.ROOT);
      this.read = Objects.requireNonNull(api.getPaths().get(path + "/{key}")).getGet();
    }

    private void describe() {
      var forms = new ArrayList<Class<? extends Record>>();
      forms.add(records.type());
      records.start().ifPresent(forms::add);
      var fresh = schemas.of(forms);
      fresh.addProperty(
          RecordApi.KEY, new StringSchema().description("Made of the name if it is missing"));
      at(path)
          .post(
              operation("Makes %s %s".formatted(article(), word))
                  .description(
                      "It has the key that is given, or one made of its name: 409 if that"
                          + " is there already.")
                  .requestBody(body("New" + records.type().getSimpleName(), fresh, example.made()))
                  .responses(answers("201", whole("The new record"), true)));
      at(path + "/{key}")
          .put(
              operation("Replaces the fields of %s %s".formatted(article(), word))
                  .description(WHOLE)
                  .addParametersItem(key())
                  .addParametersItem(ifMatch())
                  .requestBody(
                      body(
                          records.type().getSimpleName(),
                          schemas.of(List.of(records.type())),
                          example.body()))
                  .responses(answers("200", whole("The record as it is now"), false)));
      records.parts().forEach(this::describe);
    }

    private void describe(PartEditor<?, ?> parts) {
      var shown = example.parts().get(parts.name());
      if (shown == null) {
        throw new IllegalStateException("There is no example of " + path + " " + parts.name());
      }
      var name = parts.type().getSimpleName();
      var words = PARTS.getOrDefault(parts.name(), parts.name());
      var of = "%s of %s %s".formatted(words, article(), word);
      var known = schemas.of(List.of(parts.type()));
      known.addProperty(
          PartApi.PART, new StringSchema().description("Its key in the record, for its address"));
      var answer = new LinkedHashMap<String, Object>();
      answer.put(PartApi.PART, shown.part());
      answer.putAll(shown.body());
      var part = content(name + ".Known", known, answer);
      var all =
          new ObjectSchema()
              .addProperty("version", new IntegerSchema().format("int64"))
              .addProperty("parts", new ArraySchema().items(reference(name + ".Known")))
              .addProperty(
                  "next",
                  new StringSchema()
                      .description("What to give as after for those that follow, if some do"));
      var fields = schemas.of(List.of(parts.type()));
      at(path + "/{key}/" + parts.name())
          .get(
              operation("The " + of)
                  .addParametersItem(key())
                  .addParametersItem(inQuery("after", new StringSchema()._default("")))
                  .addParametersItem(inQuery("limit", LIMIT))
                  .responses(
                      answers(
                          "200",
                          answer(
                              "The first of them, or those after one",
                              content(
                                  name + ".List",
                                  all,
                                  Map.of("version", 3, "parts", List.of(answer)))),
                          false)))
          .post(
              operation("Adds to the " + of)
                  .description(WHOLE + "409 if the same is there already.")
                  .addParametersItem(key())
                  .addParametersItem(ifMatch())
                  .requestBody(body(name, fields, shown.body()))
                  .responses(answers("201", answer("The new one", part), true)));
      at(path + "/{key}/" + parts.name() + "/{part}")
          .get(
              operation("One of the " + of)
                  .addParametersItem(key())
                  .addParametersItem(part(shown))
                  .responses(answers("200", answer("It", part), false)))
          .put(
              operation("Replaces one of the " + of)
                  .description(WHOLE + "Its key may be another one then.")
                  .addParametersItem(key())
                  .addParametersItem(part(shown))
                  .addParametersItem(ifMatch())
                  .requestBody(body(name, fields, shown.body()))
                  .responses(answers("200", answer("It as it is now", part), false)))
          .delete(
              operation("Removes one of the " + of)
                  .addParametersItem(key())
                  .addParametersItem(part(shown))
                  .addParametersItem(ifMatch())
                  .responses(answers("204", answer("It is removed", null), false)));
    }

    private PathItem at(String path) {
      return api.getPaths().computeIfAbsent(path, none -> new PathItem());
    }

    private Operation operation(String summary) {
      return new Operation().summary(summary).tags(read.getTags());
    }

    private String article() {
      return "aeiou".indexOf(word.charAt(0)) < 0 ? "a" : "an";
    }

    private Parameter key() {
      return inPath(RecordApi.KEY, example.key());
    }

    private Parameter part(EditExample.Part part) {
      return inPath(PartApi.PART, part.part());
    }

    private static Parameter inPath(String name, String example) {
      return new Parameter()
          .name(name)
          .in("path")
          .required(true)
          .schema(new StringSchema())
          .example(example);
    }

    private static Parameter inQuery(String name, Schema<?> schema) {
      return new Parameter().name(name).in("query").schema(schema);
    }

    private static Parameter ifMatch() {
      return new Parameter()
          .name("If-Match")
          .in("header")
          .required(true)
          .description(IF_MATCH)
          .schema(new StringSchema())
          .example(VERSION);
    }

    private RequestBody body(String name, Schema<?> schema, Map<String, Object> shown) {
      return new RequestBody().required(true).content(content(name, schema, shown));
    }

    private Content content(String name, Schema<?> schema, Object shown) {
      api.getComponents().addSchemas("Edit." + name, schema);
      return new Content()
          .addMediaType(JSON, new MediaType().schema(reference(name)).example(shown));
    }

    private static Schema<?> reference(String name) {
      return new Schema<>().$ref("#/components/schemas/Edit." + name);
    }

    /** As a record is read. */
    private ApiResponse whole(String description) {
      var found = Objects.requireNonNull(read.getResponses().get("200"));
      return answer(description, found.getContent());
    }

    private static ApiResponse answer(String description, @Nullable Content content) {
      return new ApiResponse()
          .description(description)
          .content(content)
          .addHeaderObject(
              "ETag",
              new Header().description("The version of the record").schema(new StringSchema()));
    }

    private ApiResponses answers(String status, ApiResponse answer, boolean located) {
      if (located) {
        answer.addHeaderObject(
            "Location", new Header().description("Where it is").schema(new StringSchema()));
      }
      var answers = new ApiResponses().addApiResponse(status, answer);
      answers.addApiResponse(ApiResponses.DEFAULT, read.getResponses().get(ApiResponses.DEFAULT));
      return answers;
    }
  }
}
