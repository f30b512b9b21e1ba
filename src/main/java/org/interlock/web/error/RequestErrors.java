package org.interlock.web.error;

import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with a request: its fields as the sender named them, without Java's words. */
final class RequestErrors {

  private static final int LONGEST_VALUE = 80;

  private RequestErrors() {}

  static InvalidInput about(Exception refused) {
    return switch (refused) {
      case InvalidInput input -> input;
      case HttpMessageNotReadableException unreadable -> JsonErrors.about(unreadable);
      default -> new InvalidInput(problems(refused));
    };
  }

  private static List<Problem> problems(Exception refused) {
    return switch (refused) {
      case BindException invalid ->
          invalid.getAllErrors().stream().map(RequestErrors::problem).toList();
      case HandlerMethodValidationException invalid -> parameters(invalid);
      case ConstraintViolationException invalid ->
          invalid.getConstraintViolations().stream()
              .map(
                  each -> new Problem(lastOf(each.getPropertyPath().toString()), each.getMessage()))
              .toList();
      case MissingServletRequestParameterException missing ->
          List.of(new Problem(missing.getParameterName(), "This parameter is missing."));
      case MissingServletRequestPartException missing ->
          List.of(new Problem(missing.getRequestPartName(), "This file is missing."));
      case MethodArgumentTypeMismatchException mistyped ->
          List.of(
              new Problem(
                  mistyped.getName(), notA(mistyped.getValue(), mistyped.getRequiredType())));
      default -> List.of(new Problem("request", "This request can't be understood."));
    };
  }

  /** One sentence that says what value was given and what was expected. */
  static String notA(@Nullable Object value, @Nullable Class<?> expected) {
    var given = value == null ? "Nothing" : "“" + shortened(value) + "”";
    return expected != null && expected.isEnum()
        ? given + " is not one of " + names(expected) + "."
        : given + " is not " + wordFor(expected) + ".";
  }

  static String wordFor(@Nullable Class<?> type) {
    if (type == null) {
      return "what is expected here";
    }
    if (type.isEnum()) {
      return "one of " + names(type);
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type.isPrimitive() && type != boolean.class && type != char.class
        || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
      return "a date such as 2026-11-22";
    }
    return "an object";
  }

  private static String names(Class<?> enumeration) {
    return Arrays.stream(Objects.requireNonNull(enumeration.getEnumConstants()))
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  private static String shortened(@Nullable Object value) {
    return InvalidInput.shortened(String.valueOf(value), LONGEST_VALUE);
  }

  private static Problem problem(ObjectError error) {
    if (error instanceof FieldError field) {
      return new Problem(
          field.getField(),
          field.isBindingFailure()
              ? "“" + shortened(field.getRejectedValue()) + "” can't be used here."
              : sentence(field));
    }
    return new Problem(error.getObjectName(), sentence(error));
  }

  private static List<Problem> parameters(HandlerMethodValidationException invalid) {
    return invalid.getParameterValidationResults().stream()
        .flatMap(
            result ->
                result.getResolvableErrors().stream()
                    .map(
                        error ->
                            error instanceof FieldError field
                                ? problem(field)
                                : new Problem(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    sentence(error))))
        .toList();
  }

  private static String sentence(MessageSourceResolvable error) {
    return Objects.requireNonNullElse(error.getDefaultMessage(), "This is not valid.");
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
