package org.interlock.edit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.interlock.edit.Outcome.Gone;
import org.interlock.edit.Outcome.Refused;
import org.interlock.edit.Outcome.Saved;
import org.interlock.edit.Outcome.Unchanged;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Components;
import org.interlock.history.ChangeAction;
import org.interlock.history.History;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** Edits of the parts of records, by the rules of {@link Edits}. */
@Component
public class PartEdits {

  /** How many of the latest changes tell what became of a part that somebody has before them. */
  private static final int MOST_LOOKED_AT = 100;

  private final Binding binding;
  private final RecordHolds holds;
  private final KnownReferences references;
  private final Edits edits;
  private final History history;

  PartEdits(
      Binding binding,
      RecordHolds holds,
      KnownReferences references,
      Edits edits,
      History history) {
    this.binding = binding;
    this.holds = holds;
    this.references = references;
    this.edits = edits;
    this.history = history;
  }

  /** All parts of a kind that the record has. */
  @Transactional(readOnly = true)
  public <A extends Record & Aggregate, P extends Record & Part> List<P> all(
      PartEditor<A, P> parts, A record) {
    return parts.of(record);
  }

  /** The part with this key. */
  public <A extends Record & Aggregate, P extends Record & Part> Optional<P> find(
      PartEditor<A, P> parts, A record, String part) {
    return parts.find(record, part);
  }

  /**
   * The part that a change is about, as it is now: the change names it as it was before, and what
   * tells it from others may be what was changed.
   */
  <A extends Record & Aggregate, P extends Record & Part> Optional<P> now(
      PartEditor<A, P> parts, A record, RecordChange change) {
    var key = change.partKey();
    if (parts.areNodes() && key != null) {
      return parts.find(record, key);
    }
    return parts.of(record).stream()
        .filter(part -> parts.otherOwner(part).isEmpty())
        .filter(part -> parts.modelName(part).equals(change.part()))
        .filter(
            part ->
                parts.historyKey(part).equals(change.partKey())
                    || !change.after().isEmpty()
                        && parts.historyKey(asBefore(part, change)).equals(change.partKey()))
        .findFirst();
  }

  /** A part with the values that a change took away. */
  private <P extends Record & Part> P asBefore(P part, RecordChange change) {
    var texts = new HashMap<>(binding.texts(part));
    change.after().forEach((name, value) -> texts.replace(name, ""));
    change.before().forEach((name, value) -> texts.replace(name, binding.typed(value)));
    var bound = (Record) binding.bound(part.getClass(), texts).getTarget();
    if (bound == null) {
      return part;
    }
    var values = Components.of(bound);
    values.keySet().retainAll(texts.keySet());
    return Components.with(part, values);
  }

  /**
   * The part with this key, or that had it before somebody changed what tells it from the others:
   * who still sees it as it was means that one.
   */
  public <A extends Record & Aggregate, P extends Record & Part> Optional<P> meant(
      RecordEditor<A> records, PartEditor<A, P> parts, A record, String part) {
    var found = find(parts, record, part);
    return found.isPresent()
        ? found
        : history
            .of(new RecordAddress(records.kind(), record.key()), History.LATEST, MOST_LOOKED_AT)
            .stream()
            .filter(change -> parts.isNamed(change.part()))
            .filter(change -> parts.historyKey(part).equals(change.partKey()))
            .filter(change -> change.action() != ChangeAction.REMOVED)
            .flatMap(change -> now(parts, record, change).stream())
            .findFirst();
  }

  /**
   * Adds a part.
   *
   * @param wanted the key of a part that is a node; null for a new one
   * @throws org.interlock.graph.UnknownKey if there is no such record
   */
  @Transactional
  public <A extends Record & Aggregate, P extends Record & Part> Outcome add(
      RecordEditor<A> records,
      PartEditor<A, P> parts,
      String key,
      @Nullable String wanted,
      Map<String, String> typed,
      String by,
      ChangeAction action) {
    holds.hold(records.kind().label(), key);
    var record = edits.stored(records, key);
    var form = binding.bound(parts.type(), typed);
    var bound = parts.type().cast(form.getTarget());
    if (bound == null || form.hasErrors()) {
      return new Refused(form, null);
    }
    var names = references.require(bound, form);
    var marks = EditMarks.of(Binding.values(bound).keySet(), null, by);
    if (parts.areNodes()) {
      marks.put("key", wanted == null ? UUID.randomUUID().toString() : wanted);
    }
    var part = parts.kept(Components.with(bound, marks), null);
    check(parts, record, null, part, form);
    if (form.hasErrors()) {
      return new Refused(form, null);
    }
    parts.add(records, record, part);
    var change = PartEntries.of(action, records, record, by, parts, null, part, names);
    history.record(change);
    return new Saved(key, part.partKey(), change);
  }

  /**
   * Changes a part.
   *
   * @param part the key of the part
   * @param seen what the form was filled with; empty if what was typed is to count in any case
   * @throws org.interlock.graph.UnknownKey if there is no such record
   */
  @Transactional
  public <A extends Record & Aggregate, P extends Record & Part> Outcome change(
      RecordEditor<A> records,
      PartEditor<A, P> parts,
      String key,
      String part,
      Map<String, String> typed,
      Map<String, String> seen,
      String by,
      ChangeAction action) {
    holds.hold(records.kind().label(), key);
    var record = edits.stored(records, key);
    var stored = meant(records, parts, record, part);
    if (stored.isEmpty()) {
      return new Gone(key);
    }
    return switch (Proposal.of(binding, stored.get(), typed, seen)) {
      case Proposal.Answered<P>(var outcome) -> outcome;
      case Proposal.Valid<P> valid -> save(records, parts, record, stored.get(), valid, by, action);
    };
  }

  private <A extends Record & Aggregate, P extends Record & Part> Outcome save(
      RecordEditor<A> records,
      PartEditor<A, P> parts,
      A record,
      P stored,
      Proposal.Valid<P> valid,
      String by,
      ChangeAction action) {
    if (valid.changed().isEmpty()) {
      return new Unchanged(record.key(), stored.partKey());
    }
    var names = references.require(valid.wanted(), valid.form());
    var wanted =
        parts.kept(
            EditMarks.set(stored, valid.wanted(), valid.changed(), stored.edited(), by), stored);
    check(parts, record, stored, wanted, valid.form());
    if (valid.form().hasErrors()) {
      return new Refused(valid.form(), null);
    }
    parts.change(records, record, stored, wanted);
    var change = PartEntries.of(action, records, record, by, parts, stored, wanted, names);
    history.record(change);
    return new Saved(record.key(), wanted.partKey(), change);
  }

  /**
   * Removes a part.
   *
   * @throws org.interlock.graph.UnknownKey if there is no such record
   */
  @Transactional
  public <A extends Record & Aggregate, P extends Record & Part> Outcome remove(
      RecordEditor<A> records,
      PartEditor<A, P> parts,
      String key,
      String part,
      String by,
      ChangeAction action) {
    holds.hold(records.kind().label(), key);
    var record = edits.stored(records, key);
    var found = meant(records, parts, record, part);
    if (found.isEmpty()) {
      return new Gone(key);
    }
    var stored = found.get();
    var names = holds.known(stored.references());
    parts.remove(records, record, stored, by);
    var change = PartEntries.of(action, records, record, by, parts, stored, null, names);
    history.record(change);
    return new Saved(key, null, change);
  }

  /** What can't be, though each property by itself can: of the kind, in time, beside the others. */
  private static <A extends Record & Aggregate, P extends Record & Part> void check(
      PartEditor<A, P> parts, A record, @Nullable P stored, P wanted, Errors errors) {
    parts.check(record, wanted, errors);
    var days = Components.of(wanted);
    if (days.get("since") instanceof LocalDate since
        && days.get("until") instanceof LocalDate until
        && until.isBefore(since)) {
      errors.rejectValue("until", Edits.REFUSED + "ended-before-begun");
    }
    if (parts.find(record, wanted.partKey()).filter(known -> !known.equals(stored)).isPresent()) {
      errors.reject(Edits.REFUSED + "twice");
    }
  }
}
