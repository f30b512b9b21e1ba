package org.interlock.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.Hindrance;
import org.interlock.history.Hindrance.Reason;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.interlock.history.Restoration;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;

/**
 * Takes back changes of properties and parts: an edit like any other, with the values of before.
 */
@Component
class EditRestoration implements Restoration {

  private final RecordEditors editors;
  private final Edits edits;
  private final PartEdits partEdits;
  private final Binding binding;
  private final MessageSource messages;

  EditRestoration(
      RecordEditors editors,
      Edits edits,
      PartEdits partEdits,
      Binding binding,
      MessageSource messages) {
    this.editors = editors;
    this.edits = edits;
    this.partEdits = partEdits;
    this.binding = binding;
    this.messages = messages;
  }

  @Override
  public boolean handles(RecordChange change) {
    if (change.before().isEmpty() && change.after().isEmpty()) {
      return false;
    }
    return change.part() != null
        ? editor(change).flatMap(records -> parts(records, change)).isPresent()
        : change.action() != ChangeAction.ADDED
            && change.action() != ChangeAction.REMOVED
            && editor(change).isPresent();
  }

  @Override
  public Optional<Hindrance> restore(RecordChange change, String by, boolean evenIfChanged) {
    try {
      return restore(editor(change).orElseThrow(), change, by, evenIfChanged);
    } catch (UnknownKey gone) {
      return Optional.of(Hindrance.of(Reason.GONE, gone.key()));
    }
  }

  private <A extends Record & Aggregate> Optional<Hindrance> restore(
      RecordEditor<A> records, RecordChange change, String by, boolean evenIfChanged) {
    var key = RecordAddress.of(change.record()).orElseThrow().key();
    var parts = parts(records, change);
    if (parts.isEmpty()) {
      return hindrance(
          edits.change(
              records,
              key,
              texts(change, change.before()),
              evenIfChanged ? Map.of() : texts(change, change.after()),
              by,
              ChangeAction.RESTORED));
    }
    return restore(records, parts.get(), key, change, by, evenIfChanged);
  }

  private <A extends Record & Aggregate> Optional<Hindrance> restore(
      RecordEditor<A> records,
      PartEditor<A, ?> parts,
      String key,
      RecordChange change,
      String by,
      boolean evenIfChanged) {
    var found = partEdits.now(parts, edits.stored(records, key), change).map(Part::partKey);
    var before = texts(change, change.before());
    if (change.before().isEmpty() && isWhole(parts, change.after())) {
      return found.isEmpty()
          ? Optional.of(Hindrance.of(Reason.NOTHING_TO_RESTORE))
          : hindrance(partEdits.remove(records, parts, key, found.get(), by, ChangeAction.REMOVED));
    }
    if (change.after().isEmpty() && isWhole(parts, change.before())) {
      return found.isEmpty()
          ? hindrance(
              partEdits.add(
                  records, parts, key, change.partKey(), before, by, ChangeAction.RESTORED))
          : Optional.of(Hindrance.of(Reason.TAKEN));
    }
    return found.isEmpty()
        ? Optional.of(Hindrance.of(Reason.GONE))
        : hindrance(
            partEdits.change(
                records,
                parts,
                key,
                found.get(),
                before,
                evenIfChanged ? Map.of() : texts(change, change.after()),
                by,
                ChangeAction.RESTORED));
  }

  /** Whether values are all of a part, and not only what differs: it can't be without some. */
  private static boolean isWhole(PartEditor<?, ?> parts, Map<String, Object> values) {
    var fields = Field.of(parts.type());
    return fields.stream().anyMatch(Field::required)
        ? fields.stream().filter(Field::required).map(Field::name).allMatch(values::containsKey)
        : fields.stream().filter(Field::isPick).map(Field::name).anyMatch(values::containsKey);
  }

  private Optional<Hindrance> hindrance(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Saved saved -> Optional.empty();
      case Outcome.Unchanged unchanged -> Optional.of(Hindrance.of(Reason.NOTHING_TO_RESTORE));
      case Outcome.Gone gone -> Optional.of(Hindrance.of(Reason.GONE));
      case Outcome.Overtaken overtaken ->
          Optional.of(
              new Hindrance(Reason.CHANGED_SINCE, labels(overtaken.conflicts().keySet().stream())));
      case Outcome.Refused(var form, var start) ->
          Optional.of(
              new Hindrance(
                  Reason.NOT_VALID,
                  labels(form.getFieldErrors().stream().map(FieldError::getField))));
    };
  }

  private List<String> labels(Stream<String> fields) {
    return fields
        .distinct()
        .map(field -> messages.getMessage("edit.field." + field, null, field, Locale.ENGLISH))
        .toList();
  }

  /** Of all that the change is about; what one side lacks is empty there. */
  private Map<String, String> texts(RecordChange change, Map<String, Object> values) {
    var texts = new HashMap<String, String>();
    change.before().keySet().forEach(name -> texts.put(name, binding.typed(values.get(name))));
    change.after().keySet().forEach(name -> texts.put(name, binding.typed(values.get(name))));
    return texts;
  }

  private Optional<RecordEditor<?>> editor(RecordChange change) {
    return RecordAddress.of(change.record())
        .flatMap(
            record ->
                editors.all().stream()
                    .filter(editor -> editor.kind() == record.kind())
                    .<RecordEditor<?>>map(editor -> editor)
                    .findFirst());
  }

  private static <A extends Record & Aggregate> Optional<PartEditor<A, ?>> parts(
      RecordEditor<A> records, RecordChange change) {
    return records.parts().stream()
        .filter(parts -> parts.isNamed(change.part()))
        .<PartEditor<A, ?>>map(parts -> parts)
        .findFirst();
  }
}
