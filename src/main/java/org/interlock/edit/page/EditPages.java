package org.interlock.edit.page;

import static org.interlock.edit.RecordEditors.COLLECTIONS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.interlock.catalog.pick.PickOptions;
import org.interlock.desk.Desks;
import org.interlock.edit.Aggregate;
import org.interlock.edit.Edits;
import org.interlock.edit.Outcome;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordEditors;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.history.ChangeAction;
import org.interlock.history.EditTurns;
import org.interlock.history.RecordAddress;
import org.interlock.notice.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms of records: to make one, and to edit the properties of one. Who makes an account, a
 * person or a deal owns it.
 */
@Controller
class EditPages {

  private static final String VIEW = "edit/record";

  private final RecordEditors editors;
  private final Edits edits;
  private final EditTurns turns;
  private final Binding binding;
  private final FormPage page;
  private final PickOptions options;
  private final Desks desks;
  private final Notices notices;

  EditPages(
      RecordEditors editors,
      Edits edits,
      EditTurns turns,
      Binding binding,
      FormPage page,
      PickOptions options,
      Desks desks,
      Notices notices) {
    this.editors = editors;
    this.edits = edits;
    this.turns = turns;
    this.binding = binding;
    this.page = page;
    this.options = options;
    this.desks = desks;
    this.notices = notices;
  }

  @GetMapping("/" + COLLECTIONS + "/{key}/edit")
  String form(@PathVariable String collection, @PathVariable String key, Model model) {
    return form(editors.of(collection), key, model);
  }

  private <A extends Record & Aggregate> String form(
      RecordEditor<A> records, String key, Model model) {
    var stored = edits.stored(records, key);
    page.show(model, records.type(), binding.shown(stored, Binding.FORM), null);
    model.addAttribute("seen", binding.texts(stored));
    return view(model, records, key);
  }

  @PostMapping("/" + COLLECTIONS + "/{key}/edit")
  String change(
      @PathVariable String collection,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      Principal by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    return change(editors.of(collection), key, parameters, by.getName(), response, model, then);
  }

  private <A extends Record & Aggregate> String change(
      RecordEditor<A> records,
      String key,
      MultiValueMap<String, String> parameters,
      String by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    var typed = FormTexts.of(Field.of(records.type()), parameters, options);
    var outcome =
        typed.doubts().isEmpty()
            ? turns.inTurn(
                () ->
                    edits.change(
                        records, key, typed.texts(), typed.seen(), by, ChangeAction.CHANGED))
            : new Outcome.Refused(binding.bound(records.type(), typed.texts()), null);
    return switch (outcome) {
      case Outcome.Refused refused -> {
        page.refuse(refused, records.type(), typed, response, model);
        yield view(model, records, key);
      }
      case Outcome.Overtaken overtaken -> {
        page.decide(overtaken, records.type(), typed, response, model);
        yield view(model, records, key);
      }
      default -> "redirect:" + told(outcome, records, key, then);
    };
  }

  @GetMapping({
    "/organizations/new",
    "/people/new",
    "/capabilities/new",
    "/connectors/new",
    "/offerings/new",
    "/deals/new"
  })
  String emptyForm(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model) {
    return emptyForm(editors.of(collection(request)), parameters, model);
  }

  /** What the address says is filled in. */
  private <A extends Record & Aggregate> String emptyForm(
      RecordEditor<A> records, MultiValueMap<String, String> parameters, Model model) {
    show(records, FormTexts.of(Field.of(records.type()), parameters, options), model);
    records
        .start()
        .ifPresent(type -> show(type, FormTexts.of(Field.of(type), parameters, options), model));
    return view(model, records, "");
  }

  private <A extends Record & Aggregate> void show(
      RecordEditor<A> records, FormTexts filled, Model model) {
    page.show(
        model,
        records.type(),
        binding.unjudged(records.type(), filled.texts(), Binding.FORM),
        null);
  }

  private void show(Class<? extends Record> start, FormTexts filled, Model model) {
    page.show(model, start, binding.unjudged(start, filled.texts(), Binding.START), null);
  }

  @PostMapping({
    "/organizations/new",
    "/people/new",
    "/capabilities/new",
    "/connectors/new",
    "/offerings/new",
    "/deals/new"
  })
  String create(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> parameters,
      Principal by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    return create(editors.of(collection(request)), parameters, by.getName(), response, model, then);
  }

  private <A extends Record & Aggregate> String create(
      RecordEditor<A> records,
      MultiValueMap<String, String> parameters,
      String by,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    var typed = FormTexts.of(records.fieldsOfNew(), parameters, options);
    var outcome =
        typed.doubts().isEmpty()
            ? turns.withFreeKey(() -> edits.create(records, null, typed.texts(), by))
            : new Outcome.Refused(
                binding.bound(records.type(), typed.texts()),
                records
                    .start()
                    .map(type -> binding.bound(type, typed.texts(), Binding.START))
                    .orElse(null));
    if (outcome instanceof Outcome.Refused refused) {
      page.refuse(refused, records.type(), typed, response, model);
      if (refused.start() != null) {
        page.show(model, records.start().orElseThrow(), refused.start(), typed);
      }
      return view(model, records, "");
    }
    if (outcome instanceof Outcome.Saved saved && Desks.OWNED.contains(records.kind())) {
      desks.own(by, new RecordAddress(records.kind(), saved.key()), by);
    }
    return "redirect:" + told(outcome, records, "", then);
  }

  private static String collection(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern.toString().split("/")[1];
  }

  /** Tells what was done, and gives the address of the record. */
  private String told(
      Outcome outcome, RecordEditor<?> records, String key, RedirectAttributes then) {
    if (outcome instanceof Outcome.Saved(var saved, var part, var change)) {
      notices.good(then, key.isEmpty() ? "edit.created" : "edit.saved");
      if (!key.isEmpty()) {
        Notices.offerUndo(then, "/history/%s/undo".formatted(change.key()));
      }
      return new RecordAddress(records.kind(), saved).page();
    }
    notices.tell(then, "edit.unchanged");
    return new RecordAddress(records.kind(), key).page();
  }

  private static String view(Model model, RecordEditor<?> records, String key) {
    model.addAttribute("kind", records.kind());
    model.addAttribute("key", key);
    return VIEW;
  }
}
