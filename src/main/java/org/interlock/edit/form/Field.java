package org.interlock.edit.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.catalog.CountryChoices;
import org.interlock.catalog.Named;
import org.interlock.edit.reference.CapabilityLink;
import org.interlock.edit.reference.CapabilityReference;
import org.interlock.edit.reference.ConnectorLink;
import org.interlock.edit.reference.ConnectorReference;
import org.interlock.edit.reference.DealLink;
import org.interlock.edit.reference.DealReference;
import org.interlock.edit.reference.OrganizationLink;
import org.interlock.edit.reference.OrganizationReference;
import org.interlock.edit.reference.PersonLink;
import org.interlock.edit.reference.PersonReference;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as the component of the record says it.
 *
 * @param name of the component, and of its label in the messages
 * @param type line, text, lines, number, date, words, country, pick (another record) or picks
 * @param required whether it must not be left empty
 * @param words what can be chosen, for {@code words}
 * @param label of the records that can be picked; empty for other types
 */
public record Field(String name, String type, boolean required, List<String> words, String label) {

  private static final Map<Class<?>, String> LABELS =
      Map.of(
          OrganizationLink.class,
          "Organization",
          OrganizationReference.class,
          "Organization",
          PersonLink.class,
          "Person",
          PersonReference.class,
          "Person",
          CapabilityLink.class,
          "Capability",
          CapabilityReference.class,
          "Capability",
          ConnectorLink.class,
          "Connector",
          ConnectorReference.class,
          "Connector",
          DealLink.class,
          "Deal",
          DealReference.class,
          "Deal");

  /** The fields of a form object in order: its components that say what the model has. */
  public static List<Field> of(Class<? extends Record> form) {
    return Arrays.stream(form.getRecordComponents()).filter(Field::isField).map(Field::of).toList();
  }

  /** The countries with their names, to choose from. */
  public List<Named> countries() {
    return CountryChoices.ALL;
  }

  public boolean isPick() {
    return !label.isEmpty();
  }

  public boolean isMany() {
    return type.equals("picks");
  }

  private static boolean isField(RecordComponent component) {
    return modeled(component) != null
        || component.getType().isEnum()
        || !linked(component).isEmpty();
  }

  private static Field of(RecordComponent component) {
    var label = linked(component);
    if (!label.isEmpty()) {
      var type = List.class.isAssignableFrom(component.getType()) ? "picks" : "pick";
      return new Field(component.getName(), type, required(component), List.of(), label);
    }
    if (component.getType().isEnum()) {
      var words = Arrays.stream(component.getType().getEnumConstants()).map(String::valueOf);
      return new Field(component.getName(), "words", required(component), words.toList(), "");
    }
    var modeled = Objects.requireNonNull(modeled(component));
    var type = ModelProperty.of(modeled.value()).type();
    return new Field(
        component.getName(), input(type.name()), required(component), type.words(), "");
  }

  private static String input(String type) {
    return switch (type) {
      case "amount", "count", "level", "fraction" -> "number";
      case "web", "email" -> "line";
      default -> type;
    };
  }

  private static boolean required(RecordComponent component) {
    var field = field(component);
    return field.isAnnotationPresent(NotBlank.class) || field.isAnnotationPresent(NotNull.class);
  }

  private static @Nullable Modeled modeled(RecordComponent component) {
    return field(component).getAnnotation(Modeled.class);
  }

  private static java.lang.reflect.Field field(RecordComponent component) {
    try {
      return component.getDeclaringRecord().getDeclaredField(component.getName());
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The label of the records that a component refers to; empty if it refers to none. */
  private static String linked(RecordComponent component) {
    var type =
        component.getGenericType() instanceof ParameterizedType list
            ? list.getActualTypeArguments()[0]
            : component.getType();
    return type instanceof Class<?> reference ? LABELS.getOrDefault(reference, "") : "";
  }
}
