package org.interlock.edit;

import java.util.Map;
import java.util.Objects;
import org.interlock.edit.form.Binding;
import org.interlock.edit.reference.Reference;
import org.interlock.history.ChangeAction;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordChange;
import org.jspecify.annotations.Nullable;

/** What happened to a part, in the history of the record that owns it and as that one has it. */
final class PartEntries {

  private PartEntries() {}

  /**
   * The part is named as it was before, for so a load knows it that has not heard of the change.
   *
   * @param before null if it was added
   * @param after null if it was removed
   * @param names of the records that the part refers to
   */
  static <A extends Record & Aggregate, P extends Record & Part> RecordChange of(
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
    var owner = parts.otherOwner(part).orElse(record.key());
    var change =
        RecordChange.by(by, action, new RecordAddress(records.kind(), owner))
            .ofPart(
                parts.modelName(part),
                parts.historyKey(seen),
                parts.title(after == null ? part : after, names))
            .from(
                before == null ? Map.of() : Binding.values(parts.seenByOwner(record, before)),
                after == null ? Map.of() : Binding.values(parts.seenByOwner(record, after)));
    return seen.references().stream()
        .findFirst()
        .map(other -> change.with(other.label() + " " + other.key()))
        .orElse(change);
  }
}
