package org.interlock.edit.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a Java record by name, and copies with others. */
public final class Components {

  private Components() {}

  /** The values in order; what is absent is null. */
  public static Map<String, @Nullable Object> of(Record record) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var component : record.getClass().getRecordComponents()) {
      values.put(component.getName(), value(component, record));
    }
    return values;
  }

  /**
   * A copy with some other values.
   *
   * @throws IllegalArgumentException if there is no such component, or a value doesn't suit it
   */
  public static <R extends Record> R with(
      R record, Map<String, ? extends @Nullable Object> others) {
    var values = of(record);
    others.forEach(
        (name, value) -> {
          if (!values.containsKey(name)) {
            throw new IllegalArgumentException("%s has no %s".formatted(record.getClass(), name));
          }
          values.put(name, value);
        });
    var types =
        Arrays.stream(record.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class[]::new);
    try {
      @SuppressWarnings("unchecked")
      var constructor =
          (java.lang.reflect.Constructor<R>) record.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.values().toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
