package org.interlock.edit.page;

import static org.interlock.edit.RecordEditors.COLLECTIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlock.catalog.pick.PickOptions;
import org.interlock.edit.Aggregate;
import org.interlock.edit.Edits;
import org.interlock.edit.Outcome;
import org.interlock.edit.Part;
import org.interlock.edit.PartEditor;
import org.interlock.edit.PartEdits;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordEditors;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.edit.movement.Movements;
import org.interlock.edit.movement.Movements.Carried;
import org.interlock.history.ChangeAction;
import org.interlock.history.EditTurns;
import org.interlock.history.RecordAddress;
import org.interlock.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms of parts: in the page of the record where a script puts them, otherwise on a page of
 * their own.
 */
@Controller
class PartPages {

  private static final String PARTS = "/" + COLLECTIONS + "/{key}/{parts}";

  private final RecordEditors editors;
  private final Edits edits;
  private final PartEdits partEdits;
  private final EditTurns turns;
  private final Movements movements;
  private final Binding binding;
  private final FormPage page;
  private final PickOptions options;
  private final Newcomers newcomers;
  private final PartAnswers answers;
  private final Notices notices;

  PartPages(
      RecordEditors editors,
      Edits edits,
      PartEdits partEdits,
      EditTurns turns,
      Movements movements,
      Binding binding,
      FormPage page,
      PickOptions options,
      Newcomers newcomers,
      PartAnswers answers,
      Notices notices) {
    this.editors = editors;
    this.edits = edits;
    this.partEdits = partEdits;
    this.turns = turns;
    this.movements = movements;
    this.binding = binding;
    this.page = page;
    this.options = options;
    this.newcomers = newcomers;
    this.answers = answers;
    this.notices = notices;
  }

  @GetMapping(PARTS + "/new")
  String emptyForm(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Model model) {
    return emptyForm(editors.of(collection), key, parts, parameters, script, model);
  }

  private <A extends Record & Aggregate> String emptyForm(
      RecordEditor<A> records,
      String key,
      String name,
      MultiValueMap<String, String> parameters,
      @Nullable String script,
      Model model) {
    var parts = RecordEditors.parts(records, name);
    var filled = FormTexts.of(Field.of(parts.type()), parameters, options);
    var record = edits.stored(records, key);
    var begun = parts.begun(filled.texts(), binding);
    page.show(model, parts.type(), binding.unjudged(parts.type(), begun, Binding.FORM), null);
    return PartAnswers.view(model, records, record.name(), key, parts, "", script);
  }

  @PostMapping(PARTS + "/new")
  String add(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @RequestParam MultiValueMap<String, String> parameters,
      Principal by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    return add(editors.of(collection), key, parts, parameters, by.getName(), response, model, then);
  }

  private <A extends Record & Aggregate> String add(
      RecordEditor<A> records,
      String key,
      String name,
      MultiValueMap<String, String> parameters,
      String by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    var parts = RecordEditors.parts(records, name);
    var typed = FormTexts.of(Field.of(parts.type()), parameters, options);
    var carried =
        carried(
            records,
            parts,
            key,
            typed,
            Optional::empty,
            texts -> partEdits.add(records, parts, key, null, texts, by, ChangeAction.ADDED),
            by);
    return answers.of(carried, records, key, parts, "", typed, response, model, then);
  }

  @GetMapping(PARTS + "/edit")
  String form(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @RequestParam String part,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Model model,
      RedirectAttributes then) {
    return form(editors.of(collection), key, parts, part, script, model, then);
  }

  private <A extends Record & Aggregate> String form(
      RecordEditor<A> records,
      String key,
      String name,
      String part,
      @Nullable String script,
      Model model,
      RedirectAttributes then) {
    var parts = RecordEditors.parts(records, name);
    var record = edits.stored(records, key);
    var stored = partEdits.meant(records, parts, record, part);
    if (stored.isEmpty()) {
      notices.warn(then, "edit.gone");
      return "redirect:" + PartAnswers.address(records, key, parts);
    }
    page.show(model, parts.type(), binding.shown(stored.get(), Binding.FORM), null);
    model.addAttribute("seen", binding.texts(stored.get()));
    return PartAnswers.view(
        model, records, record.name(), key, parts, stored.get().partKey(), script);
  }

  @PostMapping(PARTS + "/edit")
  String change(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @RequestParam String part,
      @RequestParam MultiValueMap<String, String> parameters,
      Principal by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    return change(
        editors.of(collection), key, parts, part, parameters, by.getName(), response, model, then);
  }

  private <A extends Record & Aggregate> String change(
      RecordEditor<A> records,
      String key,
      String name,
      String part,
      MultiValueMap<String, String> parameters,
      String by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    var parts = RecordEditors.parts(records, name);
    var typed = FormTexts.of(Field.of(parts.type()), parameters, options);
    var carried =
        carried(
            records,
            parts,
            key,
            typed,
            () -> stored(records, parts, key, part),
            texts ->
                partEdits.change(
                    records, parts, key, part, texts, typed.seen(), by, ChangeAction.CHANGED),
            by);
    return answers.of(carried, records, key, parts, part, typed, response, model, then);
  }

  /** Carries out what was typed, with the people whom it names anew; all of it or nothing. */
  private <A extends Record & Aggregate> Carried carried(
      RecordEditor<A> records,
      PartEditor<A, ?> parts,
      String key,
      FormTexts typed,
      Supplier<? extends Optional<? extends Part>> stored,
      Function<Map<String, String>, Outcome> edit,
      String by) {
    if (!typed.doubts().isEmpty()) {
      return refused(parts, typed);
    }
    var place = new RecordAddress(records.kind(), key);
    var announced = newcomers.in(Field.of(parts.type()), typed, place);
    if (!typed.doubts().isEmpty()) {
      return refused(parts, typed);
    }
    return movements.around(
        parts,
        announced.texts(),
        stored,
        () ->
            turns.inTurn(
                () -> newcomers.before(announced.people(), by, () -> edit.apply(announced.texts())),
                outcome -> !(outcome instanceof Outcome.Refused)));
  }

  @PostMapping(PARTS + "/remove")
  String remove(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @RequestParam String part,
      Principal by,
      RedirectAttributes then) {
    return remove(editors.of(collection), key, parts, part, by.getName(), then);
  }

  private <A extends Record & Aggregate> String remove(
      RecordEditor<A> records,
      String key,
      String name,
      String part,
      String by,
      RedirectAttributes then) {
    var parts = RecordEditors.parts(records, name);
    var carried =
        movements.around(
            parts,
            Map.of(),
            () -> stored(records, parts, key, part),
            () ->
                turns.inTurn(
                    () -> partEdits.remove(records, parts, key, part, by, ChangeAction.REMOVED)));
    answers.tell(carried, "edit.removed", records, key, then);
    return "redirect:" + PartAnswers.address(records, key, parts);
  }

  private <A extends Record & Aggregate, P extends Record & Part> Optional<P> stored(
      RecordEditor<A> records, PartEditor<A, P> parts, String key, String part) {
    return partEdits.meant(records, parts, edits.stored(records, key), part);
  }

  private Carried refused(PartEditor<?, ?> parts, FormTexts typed) {
    return new Carried(
        new Outcome.Refused(binding.bound(parts.type(), typed.texts()), null), List.of());
  }
}
