package org.interlock.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlock.edit.form.Binding;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How parts of one kind are edited in records of one kind.
 *
 * @param <A> the aggregate
 * @param <P> the part, which is the form object too
 */
public abstract class PartEditor<A extends Record & Aggregate, P extends Record & Part> {

  private final String name;
  private final String modelName;
  private final Class<P> type;

  /**
   * @param name of the parts in addresses, programs and messages: {@code parties}
   * @param modelName relationship type or label: {@code TAKES_PART}
   */
  protected PartEditor(String name, String modelName, Class<P> type) {
    this.name = name;
    this.modelName = modelName;
    this.type = type;
  }

  public String name() {
    return name;
  }

  /** Whether the history names these parts so. */
  public boolean isNamed(@Nullable String part) {
    return modelName.equals(part);
  }

  /** As the history names a part: its relationship type or label. */
  protected String modelName(P part) {
    return modelName;
  }

  /** What tells a part from others of its relationship type or label in the history. */
  protected String historyKey(P part) {
    return part.partKey();
  }

  /** The same of a part that isn't there any more, of its key. */
  protected String historyKey(String part) {
    return part;
  }

  /** The record that owns a part, where it isn't the one in which it is edited. */
  protected Optional<String> otherOwner(P part) {
    return Optional.empty();
  }

  /** A part as the record that owns it has it. */
  protected P seenByOwner(A record, P part) {
    return part;
  }

  public Class<P> type() {
    return type;
  }

  /** All parts of this kind that the record has. */
  protected abstract List<P> of(A record);

  /** The part with this key. */
  protected Optional<P> find(A record, String part) {
    return of(record).stream().filter(known -> known.partKey().equals(part)).findFirst();
  }

  protected abstract void add(RecordEditor<A> records, A record, P part);

  /**
   * @param stored the part as the record has it
   */
  protected abstract void change(RecordEditor<A> records, A record, P stored, P part);

  protected abstract void remove(RecordEditor<A> records, A record, P part, String by);

  /** The fields of the form that most people leave as they are. */
  public Set<String> rareFields() {
    return Set.of();
  }

  /** The fields that a form has from its address, and nobody fills in. */
  public Set<String> hiddenFields() {
    return Set.of();
  }

  /** What the form of a new part begins with, of what its address says. */
  public Map<String, String> begun(Map<String, String> given, Binding binding) {
    return given;
  }

  /** Whether ties and trust are computed from such parts. */
  public boolean isEvidence() {
    return false;
  }

  /** Whether parts are nodes with keys of their own. */
  protected boolean areNodes() {
    return false;
  }

  /** What can't be, though each property by itself can. */
  protected void check(A record, P part, Errors errors) {}

  /** A part as it was bound, with the internal ids of what the store has of it. */
  protected P kept(P part, @Nullable P stored) {
    return part;
  }

  /** What people call it: the first record it refers to, or what it states. */
  protected @Nullable String title(P part, Map<Reference, String> names) {
    return part.references().stream().map(names::get).findFirst().orElse(null);
  }
}
