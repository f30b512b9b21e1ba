package org.interlock.web.error;

import java.util.List;
import java.util.Objects;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a JSON body: the field as {@code needs[0].priority}, or line and column. */
final class JsonErrors {

  private static final String BODY = "body";

  private JsonErrors() {}

  static InvalidInput about(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInput input) {
        return input;
      }
    }
    return new InvalidInput(
        List.of(
            unreadable.getCause() instanceof JacksonException json
                ? problem(json)
                : new Problem(BODY, "A JSON object is expected as the body.")));
  }

  private static Problem problem(JacksonException json) {
    return switch (json) {
      case UnrecognizedPropertyException unknown ->
          new Problem(path(unknown), "There is no such field.");
      case InvalidFormatException wrong ->
          new Problem(path(wrong), RequestErrors.notA(wrong.getValue(), wrong.getTargetType()));
      case MismatchedInputException wrong ->
          new Problem(
              path(wrong), "Expected " + RequestErrors.wordFor(wrong.getTargetType()) + " here.");
      case ValueInstantiationException refused -> new Problem(path(refused), reason(refused));
      case StreamConstraintsException tooMuch ->
          new Problem(BODY, "This nests too deep, or has a text or a number that is too long.");
      default -> new Problem(BODY, "This is not valid JSON" + place(json.getLocation()) + ".");
    };
  }

  /** What the constructor of a record says, which is written for the sender. */
  private static String reason(ValueInstantiationException refused) {
    return refused.getCause() instanceof IllegalArgumentException said && said.getMessage() != null
        ? said.getMessage()
        : "This is not valid.";
  }

  private static String place(@org.jspecify.annotations.Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static String path(JacksonException json) {
    var path = new StringBuilder();
    for (var step :
        Objects.requireNonNullElse(json.getPath(), List.<JacksonException.Reference>of())) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? BODY : path.toString();
  }
}
