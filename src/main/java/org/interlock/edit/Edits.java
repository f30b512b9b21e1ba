package org.interlock.edit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.interlock.edit.Outcome.Gone;
import org.interlock.edit.Outcome.Overtaken;
import org.interlock.edit.Outcome.Refused;
import org.interlock.edit.Outcome.Saved;
import org.interlock.edit.Outcome.Unchanged;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Components;
import org.interlock.edit.form.Field;
import org.interlock.edit.form.Merge;
import org.interlock.edit.reference.Link;
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
import org.springframework.validation.Errors;

/**
 * Carries edits out: each in one transaction that holds the record, checks everything before it
 * stores anything, marks what a person set, and tells the history.
 */
@Component
public class Edits {

  private static final int LONGEST_SLUG = 80;
  private static final String REFUSED = "edit.wrong.";

  private final Binding binding;
  private final RecordHolds holds;
  private final History history;

  Edits(Binding binding, RecordHolds holds, History history) {
    this.binding = binding;
    this.holds = holds;
    this.history = history;
  }

  /**
   * The record as it is now.
   *
   * @throws UnknownKey if there is none
   */
  @Transactional(readOnly = true)
  public <A extends Record & Aggregate> A stored(RecordEditor<A> records, String key) {
    return records.find(key).orElseThrow(() -> unknown(records, key));
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
    if (record == null || form.hasErrors() || start != null && start.hasErrors()) {
      return new Refused(form, start);
    }
    records.check(record, form);
    requireKnown(record, form);
    var names =
        start == null
            ? Map.<Reference, String>of()
            : requireKnown((Record) Objects.requireNonNull(start.getTarget()), start);
    var key =
        wanted == null ? freeKey(records, Objects.requireNonNullElse(record.name(), "")) : wanted;
    if (wanted != null && records.isTaken(wanted)) {
      form.reject(REFUSED + "taken");
    }
    if (form.hasErrors() || start != null && start.hasErrors()) {
      return new Refused(form, start);
    }
    var completed = records.completed(record);
    var values = values(completed);
    var made =
        records.started(
            Components.with(completed, marks(key, null, by, values.keySet(), List.of())),
            start == null ? null : (Record) start.getTarget());
    holds.claim(records.kind().label(), key);
    holds.hold(records.kind().label(), key);
    records.add(Components.with(made, Map.of("version", 0L)));
    records.begin(made, start == null ? null : (Record) start.getTarget());
    var change = change(ChangeAction.ADDED, records, key, by).from(Map.of(), values);
    history.record(change);
    records.parts().forEach(parts -> tellStart(records, parts, made, by, names));
    return new Saved(key, null, change);
  }

  private <A extends Record & Aggregate, P extends Record & Part> void tellStart(
      RecordEditor<A> records,
      PartEditor<A, P> parts,
      A made,
      String by,
      Map<Reference, String> names) {
    for (var part : parts.of(made)) {
      history.record(change(ChangeAction.ADDED, records, made, by, parts, null, part, names));
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
      String by) {
    return change(records, key, typed, seen, by, ChangeAction.CHANGED);
  }

  @Transactional
  <A extends Record & Aggregate> Outcome change(
      RecordEditor<A> records,
      String key,
      Map<String, String> typed,
      Map<String, String> seen,
      String by,
      ChangeAction action) {
    holds.hold(records.kind().label(), key);
    var stored = records.find(key).orElseThrow(() -> unknown(records, key));
    var now = binding.texts(stored);
    var merge = Merge.of(fields(records.type()), typed, seen, now);
    if (!merge.conflicts().isEmpty()) {
      return new Overtaken(merge.texts(), now, merge.conflicts());
    }
    var form = binding.bound(records.type(), merge.texts());
    var wanted = records.type().cast(form.getTarget());
    if (wanted == null || form.hasErrors()) {
      return new Refused(form, null);
    }
    records.check(wanted, form);
    requireKnown(wanted, form);
    if (form.hasErrors()) {
      return new Refused(form, null);
    }
    var before = values(stored);
    var after = values(wanted);
    var changed = changed(before, after);
    if (changed.isEmpty()) {
      return new Unchanged(key, null);
    }
    var set =
        new HashMap<String, @Nullable Object>(
            marks(key, stored.version(), by, changed, edited(stored.edited())));
    var components = Components.of(wanted);
    changed.forEach(name -> set.put(name, components.get(name)));
    records.save(Components.with(stored, set));
    var change = change(action, records, key, by).from(before, after);
    history.record(change);
    return new Saved(key, null, change);
  }

  /**
   * Adds a part.
   *
   * @param wanted the key of a part that is a node; null for a new one
   * @throws UnknownKey if there is no such record
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
    var stored = records.find(key).orElseThrow(() -> unknown(records, key));
    var form = binding.bound(parts.type(), typed);
    var bound = parts.type().cast(form.getTarget());
    if (bound == null || form.hasErrors()) {
      return new Refused(form, null);
    }
    var names = requireKnown(bound, form);
    var values = values(bound);
    var part =
        kept(
            parts,
            marked(
                parts, bound, wanted == null ? newKey() : wanted, values.keySet(), List.of(), by),
            null);
    parts.check(stored, part, form);
    requireOrder(part, form);
    requireUnique(parts, stored, part, null, form);
    if (form.hasErrors()) {
      return new Refused(form, null);
    }
    parts.add(records, stored, part);
    var change = change(action, records, stored, by, parts, null, part, names);
    history.record(change);
    return new Saved(key, part.partKey(), change);
  }

  /**
   * Changes a part.
   *
   * @param part the key of the part
   * @param seen what the form was filled with; empty if what was typed is to count in any case
   * @throws UnknownKey if there is no such record
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
    var record = records.find(key).orElseThrow(() -> unknown(records, key));
    var found = part(parts, record, part);
    if (found.isEmpty()) {
      return new Gone(key);
    }
    var stored = found.get();
    var now = binding.texts(stored);
    var merge = Merge.of(fields(parts.type()), typed, seen, now);
    if (!merge.conflicts().isEmpty()) {
      return new Overtaken(merge.texts(), now, merge.conflicts());
    }
    var form = binding.bound(parts.type(), merge.texts());
    var bound = parts.type().cast(form.getTarget());
    if (bound == null || form.hasErrors()) {
      return new Refused(form, null);
    }
    var names = requireKnown(bound, form);
    var before = values(stored);
    var after = values(bound);
    var changed = changed(before, after);
    if (changed.isEmpty()) {
      return new Unchanged(key, part);
    }
    var set = new HashMap<String, @Nullable Object>();
    var components = Components.of(bound);
    changed.forEach(name -> set.put(name, components.get(name)));
    var wanted =
        kept(
            parts,
            marked(
                parts,
                Components.with(stored, set),
                stored.partKey(),
                changed,
                edited(stored.edited()),
                by),
            stored);
    parts.check(record, wanted, form);
    requireOrder(wanted, form);
    requireUnique(parts, record, wanted, stored, form);
    if (form.hasErrors()) {
      return new Refused(form, null);
    }
    parts.change(records, record, stored, wanted);
    var change = change(action, records, record, by, parts, stored, wanted, names);
    history.record(change);
    return new Saved(key, wanted.partKey(), change);
  }

  /**
   * Removes a part.
   *
   * @throws UnknownKey if there is no such record
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
    var record = records.find(key).orElseThrow(() -> unknown(records, key));
    var found = part(parts, record, part);
    if (found.isEmpty()) {
      return new Gone(key);
    }
    var stored = found.get();
    var names = holds.known(stored.references());
    parts.remove(records, record, stored, by);
    var change = change(action, records, record, by, parts, stored, null, names);
    history.record(change);
    return new Saved(key, null, change);
  }

  /** All parts of a kind that the record has. */
  @Transactional(readOnly = true)
  public <A extends Record & Aggregate, P extends Record & Part> List<P> parts(
      PartEditor<A, P> parts, A record) {
    return parts.of(record);
  }

  /** The part with this key. */
  public <A extends Record & Aggregate, P extends Record & Part> Optional<P> part(
      PartEditor<A, P> parts, A record, String part) {
    return parts.of(record).stream().filter(known -> known.partKey().equals(part)).findFirst();
  }

  /**
   * The key of the part that a change of the history is about, as it is now: the change names it as
   * it was before, and what tells it from others may be what was changed.
   */
  <A extends Record & Aggregate, P extends Record & Part> Optional<String> partOf(
      PartEditor<A, P> parts, A record, RecordChange change) {
    return parts.of(record).stream()
        .filter(part -> parts.otherOwner(part).isEmpty())
        .filter(part -> parts.modelName(part).equals(change.part()))
        .filter(
            part ->
                parts.historyKey(part).equals(change.partKey())
                    || !change.after().isEmpty()
                        && parts.historyKey(asBefore(part, change)).equals(change.partKey()))
        .map(Part::partKey)
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

  /** The fields of a form object as the history has them; what is absent is null. */
  public static Map<String, @Nullable Object> values(Record form) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    var components = Components.of(form);
    for (var field : Field.of(form.getClass())) {
      values.put(field.name(), Binding.plain(components.get(field.name())));
    }
    values.values().removeIf(Objects::isNull);
    return values;
  }

  private static List<String> fields(Class<? extends Record> form) {
    return Field.of(form).stream().map(Field::name).toList();
  }

  private static TreeSet<String> changed(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    var names = new TreeSet<String>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .forEach(names::add);
    return names;
  }

  private static List<String> edited(@Nullable List<String> edited) {
    return edited == null ? List.of() : edited;
  }

  private static Map<String, @Nullable Object> marks(
      String key,
      @Nullable Long version,
      String by,
      Iterable<String> changed,
      List<String> edited) {
    var marks = new HashMap<String, @Nullable Object>();
    marks.put("key", key);
    marks.put("version", version);
    marks.put("edited", together(changed, edited));
    marks.put("editedBy", by);
    marks.put("editedAt", now());
    return marks;
  }

  private static List<String> together(Iterable<String> changed, List<String> edited) {
    var all = new TreeSet<>(edited);
    changed.forEach(all::add);
    return List.copyOf(all);
  }

  private static <P extends Record & Part> P marked(
      PartEditor<?, P> parts,
      P part,
      String key,
      Iterable<String> changed,
      List<String> edited,
      String by) {
    var marks = new HashMap<String, @Nullable Object>();
    marks.put("edited", together(changed, edited));
    marks.put("editedBy", by);
    marks.put("editedAt", now());
    if (parts.areNodes()) {
      marks.put("key", key);
    }
    return Components.with(part, marks);
  }

  private static <A extends Record & Aggregate, P extends Record & Part> P kept(
      PartEditor<A, P> parts, P part, @Nullable P stored) {
    return parts.kept(part, stored);
  }

  private static ZonedDateTime now() {
    return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** What the records are called that a form refers to; who is not there any more is told. */
  private Map<Reference, String> requireKnown(Record form, Errors errors) {
    var references = new LinkedHashMap<Reference, String>();
    Components.of(form)
        .forEach(
            (field, value) -> references(value).forEach(to -> references.putIfAbsent(to, field)));
    var names = holds.known(references.keySet());
    references.forEach(
        (to, field) -> {
          if (!names.containsKey(to)) {
            errors.rejectValue(field, REFUSED + "unknown", new Object[] {to.key()}, null);
          }
        });
    return names;
  }

  private static Stream<Reference> references(@Nullable Object value) {
    return switch (value) {
      case Link link -> Stream.of(link.to());
      case Reference reference -> Stream.of(reference);
      case List<?> many -> many.stream().flatMap(Edits::references);
      case null, default -> Stream.empty();
    };
  }

  private static <A extends Record & Aggregate, P extends Record & Part> void requireUnique(
      PartEditor<A, P> parts, A record, P part, @Nullable P but, Errors errors) {
    if (parts.of(record).stream()
        .anyMatch(known -> !known.equals(but) && known.partKey().equals(part.partKey()))) {
      errors.reject(REFUSED + "twice");
    }
  }

  private static void requireOrder(Record part, Errors errors) {
    var days = Components.of(part);
    if (days.get("since") instanceof LocalDate since
        && days.get("until") instanceof LocalDate until
        && until.isBefore(since)) {
      errors.rejectValue("until", REFUSED + "ended-before-begun");
    }
  }

  private static RecordChange change(
      ChangeAction action, RecordEditor<?> records, String key, String by) {
    return RecordChange.by(by, action, new RecordAddress(records.kind(), key));
  }

  /**
   * What happened to a part, in the history of the record that owns it and as that one has it. It
   * is named as it was before, for so a load knows it that has not heard of the change.
   */
  private static <A extends Record & Aggregate, P extends Record & Part> RecordChange change(
      ChangeAction action,
      RecordEditor<A> records,
      A record,
      String by,
      PartEditor<A, P> parts,
      @Nullable P before,
      @Nullable P after,
      Map<Reference, String> names) {
    var part = before == null ? Objects.requireNonNull(after) : before;
    var seen = parts.seenByOwner(record, part);
    var change =
        change(action, records, parts.otherOwner(part).orElse(record.key()), by)
            .ofPart(
                parts.modelName(part),
                parts.historyKey(seen),
                parts.title(after == null ? part : after, names))
            .from(
                before == null ? Map.of() : values(parts.seenByOwner(record, before)),
                after == null ? Map.of() : values(parts.seenByOwner(record, after)));
    return seen.references().stream()
        .findFirst()
        .map(other -> change.with(other.label() + " " + other.key()))
        .orElse(change);
  }

  private static UnknownKey unknown(RecordEditor<?> records, String key) {
    return new UnknownKey(records.kind().label().toLowerCase(java.util.Locale.ROOT), key);
  }

  /** A readable key that nothing has yet; {@code new} is the address of the empty form. */
  private static String freeKey(RecordEditor<?> records, String name) {
    var slug = Keys.slug(name);
    var stem = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
    if (stem.isEmpty() || stem.equals("new")) {
      stem = records.kind().label().toLowerCase(java.util.Locale.ROOT);
    }
    var key = stem;
    for (int number = 2; records.isTaken(key); number++) {
      key = stem + "-" + number;
    }
    return key;
  }
}
