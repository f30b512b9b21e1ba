package org.interlock.edit;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.interlock.edit.Outcome.Refused;
import org.interlock.edit.Outcome.Saved;
import org.interlock.edit.Outcome.Unchanged;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Components;
import org.interlock.edit.reference.Reference;
import org.interlock.graph.Keys;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/**
 * Edits of records: each in one transaction that holds the record, checks everything before it
 * stores anything, marks what a person set, and tells the history. {@link PartEdits} does the same
 * for the parts.
 */
@Component
public class Edits {

  /** How the codes begin by which the messages tell what is wrong. */
  static final String REFUSED = "edit.wrong.";

  private static final int LONGEST_SLUG = 80;

  private final Binding binding;
  private final RecordHolds holds;
  private final KnownReferences references;
  private final History history;

  Edits(Binding binding, RecordHolds holds, KnownReferences references, History history) {
    this.binding = binding;
    this.holds = holds;
    this.references = references;
    this.history = history;
  }

  /**
   * The record as it is now.
   *
   * @throws UnknownKey if there is none
   */
  @Transactional(readOnly = true)
  public <A extends Record & Aggregate> A stored(RecordEditor<A> records, String key) {
    return records.find(key).orElseThrow(() -> new UnknownKey(word(records), key));
  }

  /**
   * Makes a new record.
   *
   * @param wanted the key; null for a readable one from the name
   */
  @Transactional
  public <A extends Record & Aggregate> Outcome create(
      RecordEditor<A> records, @Nullable String wanted, Map<String, String> typed, String by) {
    var form = binding.bound(records.type(), typed);
    var start = records.start().map(type -> binding.bound(type, typed, Binding.START)).orElse(null);
    var record = records.type().cast(form.getTarget());
    if (record == null || hasErrors(form, start)) {
      return new Refused(form, start);
    }
    records.check(record, form);
    references.require(record, form);
    var begun = start == null ? null : (Record) Objects.requireNonNull(start.getTarget());
    var names =
        begun == null
            ? Map.<Reference, String>of()
            : references.require(begun, Objects.requireNonNull(start));
    if (wanted != null && records.isTaken(wanted)) {
      form.reject(REFUSED + "taken");
    }
    if (hasErrors(form, start)) {
      return new Refused(form, start);
    }
    var key = wanted == null ? freeKey(records, record.name()) : wanted;
    var completed = records.completed(record);
    var values = Binding.values(completed);
    var marks = EditMarks.of(values.keySet(), null, by);
    marks.put("key", key);
    var made = records.started(Components.with(completed, marks), begun);
    holds.claim(records.kind().label(), key);
    holds.hold(records.kind().label(), key);
    records.add(Components.with(made, Map.of("version", 0L)));
    records.begin(made, begun);
    var change = entry(ChangeAction.ADDED, records, key, by).from(Map.of(), values);
    history.record(change);
    records.parts().forEach(parts -> tellStart(records, parts, made, by, names));
    return new Saved(key, null, change);
  }

  private static boolean hasErrors(BindingResult form, @Nullable BindingResult start) {
    return form.hasErrors() || start != null && start.hasErrors();
  }

  private <A extends Record & Aggregate, P extends Record & Part> void tellStart(
      RecordEditor<A> records,
      PartEditor<A, P> parts,
      A made,
      String by,
      Map<Reference, String> names) {
    for (var part : parts.of(made)) {
      history.record(
          PartEntries.of(ChangeAction.ADDED, records, made, by, parts, null, part, names));
    }
  }

  /**
   * Changes a record's own properties.
   *
   * @param seen what the form was filled with; empty if what was typed is to count in any case
   * @throws UnknownKey if there is no such record
   */
  @Transactional
  public <A extends Record & Aggregate> Outcome change(
      RecordEditor<A> records,
      String key,
      Map<String, String> typed,
      Map<String, String> seen,
      String by,
      ChangeAction action) {
    holds.hold(records.kind().label(), key);
    var stored = stored(records, key);
    return switch (Proposal.of(binding, stored, typed, seen)) {
      case Proposal.Answered<A>(var outcome) -> outcome;
      case Proposal.Valid<A> valid -> save(records, stored, valid, by, action);
    };
  }

  private <A extends Record & Aggregate> Outcome save(
      RecordEditor<A> records, A stored, Proposal.Valid<A> valid, String by, ChangeAction action) {
    if (valid.changed().isEmpty()) {
      return new Unchanged(stored.key(), null);
    }
    records.check(valid.wanted(), valid.form());
    references.require(valid.wanted(), valid.form());
    if (valid.form().hasErrors()) {
      return new Refused(valid.form(), null);
    }
    records.save(EditMarks.set(stored, valid.wanted(), valid.changed(), stored.edited(), by));
    var change =
        entry(action, records, stored.key(), by)
            .from(Binding.values(stored), Binding.values(valid.wanted()));
    history.record(change);
    return new Saved(stored.key(), null, change);
  }

  private static RecordChange entry(
      ChangeAction action, RecordEditor<?> records, String key, String by) {
    return RecordChange.by(by, action, new RecordAddress(records.kind(), key));
  }

  /** A readable key that nothing has yet; {@code new} is the address of the empty form. */
  public String freeKey(RecordEditor<?> records, @Nullable String name) {
    var slug = Keys.slug(Objects.requireNonNullElse(name, ""));
    var stem = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
    if (stem.isEmpty() || stem.equals("new")) {
      stem = word(records);
    }
    var key = stem;
    for (int number = 2; records.isTaken(key); number++) {
      key = stem + "-" + number;
    }
    return key;
  }

  private static String word(RecordEditor<?> records) {
    return records.kind().label().toLowerCase(Locale.ROOT);
  }
}
