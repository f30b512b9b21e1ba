package org.interlock.catalog;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the properties of the graph model to the JSON schemas of what has {@link Facts}. */
@Component
class FactSchemas implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    var schema = chain.next().resolve(type, context, chain);
    var of = type(type).getRawClass().getAnnotation(Facts.Of.class);
    if (of != null && schema != null) {
      var model = schema.get$ref() == null ? schema : defined(schema.get$ref(), context);
      Facts.types(of.value())
          .forEach((name, value) -> model.addProperty(name, ValueSchemas.of(value)));
    }
    return schema;
  }

  private static Schema<?> defined(String reference, ModelConverterContext context) {
    return Objects.requireNonNull(
        context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)));
  }

  private static JavaType type(AnnotatedType type) {
    return Json.mapper().constructType(type.getType());
  }
}
