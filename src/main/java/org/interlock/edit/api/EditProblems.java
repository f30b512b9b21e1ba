package org.interlock.edit.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlock.edit.Outcome;
import org.interlock.edit.form.Field;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.server.ResponseStatusException;

/** What can't be, as a program is told: each field by its name, in the words of the forms. */
@Component
class EditProblems {

  private final MessageSource messages;

  EditProblems(MessageSource messages) {
    this.messages = messages;
  }

  String sentence(String code) {
    return messages.getMessage(code, null, Locale.ENGLISH);
  }

  /**
   * @throws InvalidInput if something of the body is no field or of another type; with all else
   *     that can be told of the other fields
   */
  void requireShape(JsonBody body, List<Field> fields, List<BindingResult> forms) {
    if (body.wrong().isEmpty()) {
      return;
    }
    var problems = new ArrayList<Problem>();
    body.wrong().forEach((field, code) -> problems.add(new Problem(field, sentence(code))));
    forms.stream()
        .flatMap(form -> form.getFieldErrors().stream())
        .map(error -> problem(error, fields))
        .filter(problem -> !body.isWrong(problem))
        .forEach(problems::add);
    throw new InvalidInput(problems);
  }

  /** A field that can't be, or that the whole is there already: HTTP 422 or 409. */
  RuntimeException of(Outcome.Refused refused, List<Field> fields) {
    var errors = new ArrayList<ObjectError>(refused.form().getAllErrors());
    if (refused.start() != null) {
      errors.addAll(refused.start().getAllErrors());
    }
    var wrong =
        errors.stream()
            .filter(FieldError.class::isInstance)
            .map(error -> problem((FieldError) error, fields))
            .toList();
    return wrong.isEmpty()
        ? conflict(messages.getMessage(errors.getFirst(), Locale.ENGLISH))
        : new InvalidInput(wrong);
  }

  ResponseStatusException conflict(@Nullable String sentence) {
    return new ResponseStatusException(HttpStatus.CONFLICT, sentence);
  }

  private Problem problem(FieldError error, List<Field> fields) {
    var words =
        fields.stream()
            .filter(field -> field.name().equals(error.getField()) && isAboutWords(error, field))
            .flatMap(field -> field.words().stream())
            .toList();
    return new Problem(
        error.getField(),
        words.isEmpty()
            ? messages.getMessage(error, Locale.ENGLISH)
            : messages.getMessage(
                "edit.wrong.json.words", new Object[] {String.join(", ", words)}, Locale.ENGLISH));
  }

  /** Not, for one, that a word is missing. */
  private static boolean isAboutWords(FieldError error, Field field) {
    return field.type().equals("words") && error.getRejectedValue() != null;
  }
}
