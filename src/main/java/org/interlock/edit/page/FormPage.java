package org.interlock.edit.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.interlock.catalog.Named;
import org.interlock.catalog.pick.PickOptions;
import org.interlock.edit.Outcome;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.edit.movement.Movement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Puts a form object and what is known about it where the templates find it. */
@Component
class FormPage {

  private final Binding binding;
  private final PickOptions options;
  private final MessageSource messages;

  FormPage(Binding binding, PickOptions options, MessageSource messages) {
    this.messages = messages;
    this.binding = binding;
    this.options = options;
  }

  /**
   * Shows a form object with what is wrong with it, under its name.
   *
   * @param typed what a person typed; null for a form that is filled from the store
   */
  void show(
      Model model, Class<? extends Record> type, BindingResult form, @Nullable FormTexts typed) {
    var name = form.getObjectName();
    var fields = Field.of(type);
    if (typed != null) {
      tellDoubts(fields, form, typed);
    }
    model.addAllAttributes(form.getModel());
    model.addAttribute(name + "Fields", fields);
    model.addAttribute(
        name + "Picked", picked(fields, form, typed == null ? Map.of() : typed.newcomers()));
    model.addAttribute(name + "Names", typed == null ? Map.of() : typed.names());
    model.addAttribute(name + "Doubts", typed == null ? Map.of() : typed.doubts());
  }

  /** Shows once more what was typed, with what is wrong with it. */
  void refuse(
      Outcome.Refused refused,
      Class<? extends Record> type,
      FormTexts typed,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    show(model, type, refused.form(), typed);
    if (!typed.seen().isEmpty()) {
      model.addAttribute("seen", typed.seen());
    }
  }

  /** Shows what was typed beside what somebody else wrote meanwhile. */
  void decide(
      Outcome.Overtaken overtaken,
      Class<? extends Record> type,
      FormTexts typed,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    show(model, type, binding.bound(type, overtaken.texts()), typed);
    model.addAttribute("seen", overtaken.stored());
    model.addAttribute("meanwhile", inWords(type, overtaken.conflicts()));
  }

  /** What an edit moved, as people read it. */
  String inWords(List<Movement> moved) {
    return moved.stream()
        .map(
            movement ->
                messages.getMessage(
                    "edit.moved." + movement.kind(),
                    new Object[] {
                      String.join(" – ", movement.of()),
                      "%.2f".formatted(movement.before()),
                      "%.2f".formatted(movement.after())
                    },
                    Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }

  private Map<String, String> inWords(Class<? extends Record> type, Map<String, String> texts) {
    var words = new LinkedHashMap<>(texts);
    for (var field : Field.of(type)) {
      if (field.isPick()) {
        words.computeIfPresent(
            field.name(),
            (name, keys) ->
                String.join(", ", named(field, keys, Map.of()).stream().map(Named::name).toList()));
      }
    }
    return words;
  }

  /** A name that means nobody, or several, is what is wrong; not that nothing is picked. */
  private static void tellDoubts(List<Field> fields, BindingResult form, FormTexts typed) {
    for (var field : fields) {
      var doubt = typed.doubts().get(field.name());
      if (doubt != null) {
        var code = doubt.isEmpty() ? "edit.wrong.nobody" : "edit.wrong.which";
        form.addError(
            new FieldError(
                form.getObjectName(),
                field.name(),
                typed.texts().get(field.name()),
                true,
                form.resolveMessageCodes(code, field.name()),
                new Object[] {typed.names().get(field.name())},
                null));
      }
    }
  }

  private Map<String, List<Named>> picked(
      List<Field> fields, BindingResult form, Map<String, String> newcomers) {
    var picked = new LinkedHashMap<String, List<Named>>();
    for (var field : fields) {
      if (field.isPick()) {
        var keys = Objects.toString(form.getFieldValue(field.name()), "");
        picked.put(field.name(), named(field, keys, newcomers));
      }
    }
    return picked;
  }

  private List<Named> named(Field field, String keys, Map<String, String> newcomers) {
    var all = Arrays.stream(keys.split("\n")).filter(key -> !key.isBlank()).toList();
    var names = options.names(field.label(), all);
    var named = new ArrayList<Named>();
    for (var key : all) {
      var newcomer = newcomers.get(key);
      named.add(
          newcomer == null
              ? new Named(key, names.getOrDefault(key, key))
              : new Named(PickOptions.NEW + newcomer, newcomer));
    }
    return named;
  }
}
