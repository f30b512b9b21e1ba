package org.interlock.edit.api;

import java.util.function.Supplier;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordHolds;
import org.interlock.history.EditTurns;
import org.interlock.history.VersionCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Edits that count only if the record has the version that a program means. */
@Component
class VersionedEdits {

  private final RecordHolds holds;
  private final EditTurns turns;

  VersionedEdits(RecordHolds holds, EditTurns turns) {
    this.holds = holds;
    this.turns = turns;
  }

  /**
   * Does something with a record that nobody else changes until it is done.
   *
   * @param ifMatch the header that names the version
   * @throws org.interlock.graph.UnknownKey if there is no such record
   * @throws org.springframework.web.server.ResponseStatusException if the header is missing or
   *     means another version
   */
  <T> T at(RecordEditor<?> records, String key, @Nullable String ifMatch, Supplier<T> edit) {
    return at(records.kind().label(), key, ifMatch, edit);
  }

  /** The same of any node that has a version. */
  <T> T at(String label, String key, @Nullable String ifMatch, Supplier<T> edit) {
    return inTurn(
        () -> {
          var version = holds.hold(label, key);
          VersionCondition.of(ifMatch).require(version);
          return edit.get();
        });
  }

  /** The same for what has no version yet. */
  <T> T inTurn(Supplier<T> edit) {
    return turns.inTurn(edit);
  }

  <T> T withFreeKey(Supplier<T> edit) {
    return turns.withFreeKey(edit);
  }
}
