package org.interlock.edit.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlock.catalog.ValueSchemas;
import org.interlock.edit.form.Field;
import org.interlock.edit.form.ModelProperty;
import org.interlock.edit.form.Modeled;
import org.interlock.graph.model.ValueType;
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

  private static Schema<?> of(Class<? extends Record> form, Field field) {
    return switch (field.type()) {
      case "pick" -> key();
      case "picks" -> new ArraySchema().items(key());
      default -> ValueSchemas.of(type(form, field));
    };
  }

  private static Schema<?> key() {
    return new StringSchema().minLength(1).maxLength(LONGEST_KEY);
  }

  private static ValueType type(Class<? extends Record> form, Field field) {
    try {
      return Optional.ofNullable(form.getDeclaredField(field.name()).getAnnotation(Modeled.class))
          .map(modeled -> ModelProperty.of(modeled.value()).type())
          .orElseGet(() -> new ValueType(field.type(), field.words()));
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String label(Field field) {
    var label = messages.getMessage("edit.field." + field.name(), null, Locale.ENGLISH);
    return field.isPick() ? "%s: key (%s)".formatted(label, field.label()) : label;
  }
}
