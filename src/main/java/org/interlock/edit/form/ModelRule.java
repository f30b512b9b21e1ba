package org.interlock.edit.form;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interlock.graph.Bounds;
import org.interlock.graph.Countries;
import org.interlock.graph.model.ValueType;
import org.jspecify.annotations.Nullable;

/** Whether a value is one of its property's type; the message says what is wanted. */
public final class ModelRule implements ConstraintValidator<Modeled, Object> {

  private ValueType type = new ValueType("line", List.of());

  @Override
  public void initialize(Modeled modeled) {
    type = ModelProperty.of(modeled.value()).type();
  }

  @Override
  public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
    var wrong = value == null ? Optional.<String>empty() : wrong(value);
    wrong.ifPresent(
        code -> {
          context.disableDefaultConstraintViolation();
          context
              .buildConstraintViolationWithTemplate("{edit.wrong." + code + "}")
              .addConstraintViolation();
        });
    return wrong.isEmpty();
  }

  private Optional<String> wrong(Object value) {
    return switch (value) {
      case String text -> wrongText(text);
      case List<?> lines ->
          lines.stream()
              .map(line -> tooLong(String.valueOf(line), Bounds.LINE, "lines"))
              .flatMap(Optional::stream)
              .findFirst();
      case Double number -> inRange(number) ? Optional.empty() : Optional.of(type.name());
      case Long number -> inRange(number) ? Optional.empty() : Optional.of(type.name());
      case LocalDate day -> Bounds.isDay(day) ? Optional.empty() : Optional.of("date");
      default -> Optional.empty();
    };
  }

  private Optional<String> wrongText(String text) {
    return switch (type.name()) {
      case "words" -> type.words().contains(text) ? Optional.empty() : Optional.of("words");
      case "country" -> Countries.CODES.contains(text) ? Optional.empty() : Optional.of("words");
      case "text" -> tooLong(text, Bounds.TEXT, "text");
      default -> tooLong(text, Bounds.LINE, "line");
    };
  }

  private static Optional<String> tooLong(String text, int longest, String code) {
    if (text.length() > longest) {
      return Optional.of(code);
    }
    return Bounds.unprintable(text).isPresent() ? Optional.of("unprintable") : Optional.empty();
  }

  private boolean inRange(double number) {
    return switch (type.name()) {
      case "level" -> number > 0 && number <= 1;
      case "fraction" -> number >= 0 && number <= 1;
      case "number" -> Math.abs(number) <= Bounds.AMOUNT;
      default -> number >= 0 && number <= Bounds.AMOUNT;
    };
  }
}
