package org.interlock.edit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.DataBinder.ValueResolver;
import org.springframework.validation.Validator;

/**
 * Texts by field and the form object they mean, either way: a list is one text of several lines,
 * another record is its key, what is absent is the empty text.
 */
@Component
public class Binding {

  /** The name of the form object in templates. */
  public static final String FORM = "form";

  /** The name of the form object of what a new record begins with. */
  public static final String START = "start";

  private final Validator validator;
  private final EditFormats formats = new EditFormats();

  Binding(Validator validator) {
    this.validator = validator;
  }

  /** The form object; what of it can't be is told field by field, and what was typed is kept. */
  public BindingResult bound(Class<? extends Record> form, Map<String, String> texts) {
    return bound(form, texts, FORM);
  }

  public BindingResult bound(Class<? extends Record> form, Map<String, String> texts, String name) {
    return bound(form, texts, name, true);
  }

  private BindingResult bound(
      Class<? extends Record> form, Map<String, String> texts, String name, boolean judged) {
    var binder = new DataBinder(null, name);
    binder.setTargetType(ResolvableType.forClass(form));
    binder.setConversionService(formats);
    // Otherwise Spring tries its own way with a number that ours refuses.
    binder.addCustomFormatter(EditFormats.of(Double.class, formats), Double.class);
    binder.addCustomFormatter(EditFormats.of(Long.class, formats), Long.class);
    if (judged) {
      binder.setValidator(validator);
    }
    var fields = Field.of(form).stream().map(Field::name).toList();
    binder.construct(new Texts(fields, texts));
    var result = binder.getBindingResult();
    if (binder.getTarget() == null) {
      // Nothing could be made of it: what is shown again is what was typed.
      fields.forEach(
          field -> result.recordFieldValue(field, String.class, typed(texts.get(field))));
    } else if (judged) {
      binder.validate();
    }
    return result;
  }

  /** A form object that is begun: what can't be is told, but not what is missing. */
  public BindingResult unjudged(
      Class<? extends Record> form, Map<String, String> texts, String name) {
    return bound(form, texts, name, false);
  }

  /** A form object of the store, to be shown. */
  public BindingResult shown(Record form, String name) {
    var binder = new DataBinder(form, name);
    binder.setConversionService(formats);
    return binder.getBindingResult();
  }

  /** The fields of a form object as they would be typed. */
  public Map<String, String> texts(Record form) {
    var texts = new LinkedHashMap<String, String>();
    var values = Components.of(form);
    for (var field : Field.of(form.getClass())) {
      texts.put(field.name(), text(values.get(field.name())));
    }
    return texts;
  }

  /** The fields of a form object as the history has them; what is absent is missing. */
  public static Map<String, @Nullable Object> values(Record form) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    var components = Components.of(form);
    for (var field : Field.of(form.getClass())) {
      values.put(field.name(), plain(components.get(field.name())));
    }
    values.values().removeIf(Objects::isNull);
    return values;
  }

  public String text(@Nullable Object value) {
    return value == null
        ? ""
        : Objects.requireNonNullElse(formats.convert(value, String.class), "");
  }

  /** A value as the history and programs have it: a text, a number, or a list of texts. */
  public static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Long number -> number;
      case Double number -> number;
      case Boolean yes -> yes;
      case Enum<?> word -> word.name();
      case Link link -> link.to().key();
      case Reference reference -> reference.key();
      case List<?> many -> many.isEmpty() ? null : many.stream().map(Binding::plain).toList();
      default -> value.toString();
    };
  }

  /** As a program or the history has it, the text that means the same in a form. */
  public String typed(@Nullable Object plain) {
    return switch (plain) {
      case null -> "";
      case List<?> many -> String.join("\n", many.stream().map(this::typed).toList());
      case Double number -> text(number);
      case Float number -> text(number.doubleValue());
      default -> plain.toString();
    };
  }

  private record Texts(List<String> fields, Map<String, String> texts) implements ValueResolver {

    @Override
    public @Nullable Object resolveValue(String name, Class<?> type) {
      var text = fields.contains(name) ? texts.getOrDefault(name, "").strip() : "";
      return text.isEmpty() ? null : text;
    }

    @Override
    public Set<String> getNames() {
      return Set.copyOf(fields);
    }
  }
}
