package org.interlock.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives each operation an example from the demo, {@code api/examples/get-organizations-key.json}
 * for {@code GET /api/organizations/{key}}, and the answer that tells of a problem. Others add to
 * what it has described.
 */
@Component
@Order(0)
class ApiExamples implements OpenApiCustomizer {

  private static final String OK = "200";

  /**
   * The example of an operation.
   *
   * @param parameters by name
   * @param body what is sent, if anything
   * @param answer what comes back, if anything
   * @param status that of the answer; absent for 200
   */
  record Example(
      @Nullable Map<String, Object> parameters,
      @Nullable Object body,
      @Nullable Object answer,
      @Nullable String status) {}

  private final JsonMapper json;

  ApiExamples(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void customise(OpenAPI api) {
    api.getComponents().addSchemas(ProblemSchema.NAME, ProblemSchema.schema());
    api.getPaths()
        .forEach(
            (path, methods) ->
                methods
                    .readOperationsMap()
                    .forEach((method, operation) -> complete(method, path, operation)));
  }

  private void complete(HttpMethod method, String path, Operation operation) {
    example(method, path).ifPresent(example -> complete(operation, example));
    operation.getResponses().addApiResponse(ApiResponses.DEFAULT, ProblemSchema.answer());
  }

  private static void complete(Operation operation, Example example) {
    var values = Objects.requireNonNullElse(example.parameters(), Map.of());
    Optional.ofNullable(operation.getParameters())
        .ifPresent(
            all -> all.forEach(parameter -> parameter.setExample(values.get(parameter.getName()))));
    if (operation.getRequestBody() != null) {
      show(operation.getRequestBody().getContent(), example.body());
    }
    var answer = answer(operation.getResponses(), example.status());
    if (answer != null) {
      show(answer.getContent(), example.answer());
    }
  }

  /** The answer if all goes well, under the status that it really has. */
  private static @Nullable ApiResponse answer(ApiResponses answers, @Nullable String status) {
    var answer = answers.get(OK);
    if (status != null && answer != null) {
      answers.remove(OK);
      answers.addApiResponse(status, answer);
    }
    return answer;
  }

  private static void show(@Nullable Content content, @Nullable Object example) {
    if (content != null && example != null) {
      content.values().forEach(type -> type.setExample(example));
    }
  }

  private Optional<Example> example(HttpMethod method, String path) {
    var name = (method + path.replace("/api", "")).replaceAll("[^A-Za-z]+", "-");
    var file =
        new ClassPathResource(
            "api/examples/%s.json".formatted(name.replaceFirst("-$", "").toLowerCase()));
    if (!file.exists()) {
      return Optional.empty();
    }
    try (var text = file.getInputStream()) {
      return Optional.of(json.readValue(text, Example.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
