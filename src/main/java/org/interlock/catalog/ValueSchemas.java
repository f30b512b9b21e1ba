package org.interlock.catalog;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import org.interlock.graph.Bounds;
import org.interlock.graph.model.ValueType;

/** JSON schemas of the types of the graph model, with their limits. */
public final class ValueSchemas {

  private static final BigDecimal MOST = BigDecimal.valueOf(Bounds.AMOUNT);

  private ValueSchemas() {}

  public static Schema<?> of(ValueType type) {
    return switch (type.name()) {
      case "words" -> words(type.words());
      case "lines" -> new ArraySchema().items(new StringSchema().maxLength(Bounds.LINE));
      case "text" -> new StringSchema().maxLength(Bounds.TEXT);
      case "boolean" -> new BooleanSchema();
      case "date" -> new StringSchema().format("date");
      case "time" -> new StringSchema().format("date-time");
      case "country" -> new StringSchema().pattern("[A-Z]{2}");
      case "count" -> new IntegerSchema().format("int64").minimum(BigDecimal.ZERO).maximum(MOST);
      case "amount" -> number().minimum(BigDecimal.ZERO).maximum(MOST);
      case "number" -> number().minimum(MOST.negate()).maximum(MOST);
      case "fraction" -> number().minimum(BigDecimal.ZERO).maximum(BigDecimal.ONE);
      case "level" -> {
        var level = number().maximum(BigDecimal.ONE);
        level.setExclusiveMinimumValue(BigDecimal.ZERO);
        yield level;
      }
      default -> new StringSchema().maxLength(Bounds.LINE);
    };
  }

  private static NumberSchema number() {
    var number = new NumberSchema();
    number.setFormat("double");
    return number;
  }

  private static Schema<?> words(List<String> words) {
    var schema = new StringSchema();
    words.forEach(schema::addEnumItem);
    return schema;
  }
}
