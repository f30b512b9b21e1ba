package org.interlock.web.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The answer of any operation that tells what went wrong: RFC 9457, and what Interlock adds. */
final class ProblemSchema {

  static final String NAME = "Problem";

  private ProblemSchema() {}

  static ApiResponse answer() {
    return new ApiResponse()
        .description("What went wrong")
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME))));
  }

  static Schema<?> schema() {
    var error =
        new ObjectSchema()
            .addProperty("field", new StringSchema().description("as it was sent"))
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .addProperty("status", new IntegerSchema())
        .addProperty("title", new StringSchema())
        .addProperty("detail", new StringSchema().description("one sentence"))
        .addProperty("instance", new StringSchema().description("the path that was asked"))
        .addProperty("kind", new StringSchema().description("of what does not exist"))
        .addProperty("key", new StringSchema().description("of what does not exist"))
        .addProperty("errors", new ArraySchema().items(error))
        .addProperty(
            "total",
            new IntegerSchema().description("how many errors there are, if not all are listed"));
  }
}
