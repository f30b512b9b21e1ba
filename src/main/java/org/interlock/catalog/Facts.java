package org.interlock.catalog;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.interlock.graph.model.GraphModel;
import org.interlock.graph.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a record that loads write and people edit, but for its name: those that the
 * graph model has, in its order. A list that is absent is empty, and a flag that isn't set is
 * false. Pages list them and programs get them without naming them, so a new one needs nothing
 * here.
 *
 * @param label of the record
 * @param properties by name, of what the query found; what the model doesn't have is left out
 */
public record Facts(@JsonIgnore String label, @JsonAnyGetter Map<String, Object> properties) {

  /** Whose facts programs get with a record, for its description: a label of the graph model. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Of {
    String value();
  }

  /** One property of the record, for its page. */
  public record Fact(String name, ValueType type, Object value) {

    /** What a browser may safely follow from it; null if there is nothing. */
    public @Nullable String address() {
      return switch (type.name()) {
        case "web" -> WebAddress.safe(value.toString()).orElse(null);
        case "email" -> "mailto:" + value;
        default -> null;
      };
    }
  }

  public Facts {
    var known = new LinkedHashMap<String, Object>();
    for (var property : types(label).entrySet()) {
      var value = typed(property.getValue(), properties.get(property.getKey()));
      if (value != null) {
        known.put(property.getKey(), value);
      }
    }
    properties = Collections.unmodifiableMap(known);
  }

  /** The types of the properties that records of a label have besides their name. */
  static SequencedMap<String, ValueType> types(String label) {
    var types = new LinkedHashMap<>(GraphModel.GRAPH.label(label).properties());
    types.remove("name");
    return types;
  }

  public @Nullable Object get(String property) {
    return properties.get(property);
  }

  /** All that is known, without what the page shows elsewhere. */
  public List<Fact> without(String... elsewhere) {
    var shown = Set.of(elsewhere);
    var facts = new ArrayList<Fact>();
    types(label)
        .forEach(
            (name, type) -> {
              var value = get(name);
              if (value != null && !isNone(value) && !shown.contains(name)) {
                facts.add(new Fact(name, type, value));
              }
            });
    return facts;
  }

  private static boolean isNone(Object value) {
    return value.equals(List.of()) || value.equals(false);
  }

  private static @Nullable Object typed(ValueType type, @Nullable Object stored) {
    return switch (type.name()) {
      case "count" -> stored instanceof Number number ? number.longValue() : null;
      case "number", "amount", "level", "fraction" ->
          stored instanceof Number number ? number.doubleValue() : null;
      case "boolean" -> Boolean.TRUE.equals(stored);
      case "lines" -> stored instanceof List<?> lines ? lines : List.of();
      default -> stored;
    };
  }
}
