package org.interlock.edit;

import java.util.Map;
import org.interlock.history.RecordChange;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What became of an edit. */
public sealed interface Outcome {

  /**
   * It is done.
   *
   * @param key of the record
   * @param part the key of the part that was added or changed; null for the record itself
   */
  record Saved(String key, @Nullable String part, RecordChange change) implements Outcome {}

  /** The store has it already. */
  record Unchanged(String key, @Nullable String part) implements Outcome {}

  /**
   * Somebody else changed the same fields meanwhile.
   *
   * @param texts all fields: as they were typed, and as the others wrote those that were not
   * @param stored all fields as they are now
   * @param conflicts those of them that differ from what was seen and from what was typed
   */
  record Overtaken(
      Map<String, String> texts, Map<String, String> stored, Map<String, String> conflicts)
      implements Outcome {}

  /**
   * It can't be.
   *
   * @param start the form object of what a new record begins with; null if there is none
   */
  record Refused(BindingResult form, @Nullable BindingResult start) implements Outcome {}

  /** The part was removed meanwhile. */
  record Gone(String key) implements Outcome {}
}
