package org.interlock.edit.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlock.edit.Aggregate;
import org.interlock.edit.Edits;
import org.interlock.edit.Outcome;
import org.interlock.edit.PartEditor;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.edit.movement.Movements.Carried;
import org.interlock.history.RecordAddress;
import org.interlock.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody sees after an edit of a part: what became of it, what it moved, and a way back. */
@Component
class PartAnswers {

  private final Edits edits;
  private final Binding binding;
  private final FormPage page;
  private final Notices notices;

  PartAnswers(Edits edits, Binding binding, FormPage page, Notices notices) {
    this.edits = edits;
    this.binding = binding;
    this.page = page;
    this.notices = notices;
  }

  /** The form once more, with what keeps it from being saved; otherwise the page of the record. */
  <A extends Record & Aggregate> String of(
      Carried carried,
      RecordEditor<A> records,
      String key,
      PartEditor<A, ?> parts,
      String part,
      FormTexts typed,
      HttpServletResponse response,
      Model model,
      RedirectAttributes then) {
    switch (carried.outcome()) {
      case Outcome.Refused refused -> page.refuse(refused, parts.type(), typed, response, model);
      case Outcome.Overtaken overtaken ->
          page.decide(overtaken, parts.type(), typed, response, model);
      case Outcome.Gone gone -> {
        // What was typed is kept: it can be added again.
        response.setStatus(HttpStatus.CONFLICT.value());
        page.show(model, parts.type(), binding.bound(parts.type(), typed.texts()), typed);
        model.addAttribute("gone", true);
        return view(model, records, edits.stored(records, key).name(), key, parts, "", null);
      }
      default -> {
        tell(carried, "edit.saved", records, key, then);
        return "redirect:" + address(records, key, parts);
      }
    }
    return view(model, records, edits.stored(records, key).name(), key, parts, part, null);
  }

  /** Undo comes back to this record, whichever one owns the part. */
  void tell(
      Carried carried,
      String message,
      RecordEditor<?> records,
      String key,
      RedirectAttributes then) {
    switch (carried.outcome()) {
      case Outcome.Saved saved -> {
        if (carried.moved().isEmpty()) {
          notices.good(then, message);
        } else {
          notices.good(then, message + ".moved", page.inWords(carried.moved()));
        }
        var shown = new RecordAddress(records.kind(), key).toString();
        Notices.offerUndo(
            then,
            UriComponentsBuilder.fromPath("/history/{change}/undo")
                .queryParam("page", "{page}")
                .encode()
                .buildAndExpand(saved.change().key(), shown)
                .toUriString());
      }
      case Outcome.Gone gone -> notices.warn(then, "edit.gone");
      default -> notices.tell(then, "edit.unchanged");
    }
  }

  static String address(RecordEditor<?> records, String key, PartEditor<?, ?> parts) {
    return new RecordAddress(records.kind(), key).page() + "#" + parts.name();
  }

  static String view(
      Model model,
      RecordEditor<?> records,
      @Nullable String recordName,
      String key,
      PartEditor<?, ?> parts,
      String part,
      @Nullable String script) {
    var rare = parts.rareFields();
    var hidden = parts.hiddenFields();
    var fields =
        Field.of(parts.type()).stream()
            .filter(field -> !hidden.contains(field.name()))
            .collect(Collectors.partitioningBy(field -> rare.contains(field.name())));
    model.addAttribute("plainFields", fields.get(false));
    model.addAttribute("rareFields", fields.get(true));
    model.addAttribute("hiddenFields", hidden);
    model.addAttribute("creates", true);
    model.addAllAttributes(
        Map.of(
            "kind",
            records.kind(),
            "key",
            key,
            "recordName",
            recordName == null ? key : recordName,
            "parts",
            parts.name(),
            "part",
            part));
    return script == null ? "edit/part" : "edit/part :: form";
  }
}
