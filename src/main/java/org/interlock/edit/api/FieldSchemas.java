package org.interlock.edit.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlock.edit.form.Field;
import org.interlock.edit.form.ModelProperty;
import org.interlock.edit.form.Modeled;
import org.interlock.graph.Bounds;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** JSON schemas of what a form has, with the types and limits of the graph model. */
@Component
class FieldSchemas {

  private static final int LONGEST_KEY = 200;

  private final MessageSource messages;

  FieldSchemas(MessageSource messages) {
    this.messages = messages;
  }

  /** An object with the fields of some form objects. */
  ObjectSchema of(List<Class<? extends Record>> forms) {
    var object = new ObjectSchema();
    for (var form : forms) {
      for (var field : Field.of(form)) {
        object.addProperty(field.name(), of(form, field).description(label(field)));
        if (field.required()) {
          object.addRequiredItem(field.name());
        }
      }
    }
    return object;
  }

  private Schema<?> of(Class<? extends Record> form, Field field) {
    return switch (field.type()) {
      case "pick" -> key();
      case "picks" -> new ArraySchema().items(key());
      case "lines" -> new ArraySchema().items(new StringSchema().maxLength(Bounds.LINE));
      case "text" -> new StringSchema().maxLength(Bounds.TEXT);
      case "date" -> new StringSchema().format("date");
      case "words" -> words(field.words());
      case "country" -> new StringSchema().pattern("[A-Z]{2}");
      case "number" -> number(modelType(form, field));
      default -> new StringSchema().maxLength(Bounds.LINE);
    };
  }

  private static Schema<?> key() {
    return new StringSchema().minLength(1).maxLength(LONGEST_KEY);
  }

  private static Schema<?> words(List<String> words) {
    var schema = new StringSchema();
    words.forEach(schema::addEnumItem);
    return schema;
  }

  private static Schema<?> number(String type) {
    var most = BigDecimal.valueOf(Bounds.AMOUNT);
    return switch (type) {
      case "count" -> new IntegerSchema().format("int64").minimum(BigDecimal.ZERO).maximum(most);
      case "amount" -> new NumberSchema().minimum(BigDecimal.ZERO).maximum(most);
      case "fraction" -> new NumberSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.ONE);
      case "level" -> {
        var level = new NumberSchema().maximum(BigDecimal.ONE);
        level.setExclusiveMinimumValue(BigDecimal.ZERO);
        yield level;
      }
      default -> new NumberSchema().minimum(most.negate()).maximum(most);
    };
  }

  private static String modelType(Class<? extends Record> form, Field field) {
    try {
      return Optional.ofNullable(form.getDeclaredField(field.name()).getAnnotation(Modeled.class))
          .map(modeled -> ModelProperty.of(modeled.value()).type().name())
          .orElse("");
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String label(Field field) {
    var label = messages.getMessage("edit.field." + field.name(), null, Locale.ENGLISH);
    return field.isPick() ? "%s: key (%s)".formatted(label, field.label()) : label;
  }
}
