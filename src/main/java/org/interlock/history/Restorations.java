package org.interlock.history;

import java.util.List;
import java.util.Optional;
import org.interlock.graph.UnknownKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes back what was changed, whoever did it and whichever module knows how; all of it or none.
 */
@Component
class Restorations {

  private final History history;
  private final List<Restoration> restorations;
  private final EditTurns turns;

  Restorations(History history, ObjectProvider<Restoration> restorations, EditTurns turns) {
    this.history = history;
    this.restorations = restorations.orderedStream().toList();
    this.turns = turns;
  }

  boolean handle(RecordChange change) {
    return restorations.stream().anyMatch(restoration -> restoration.handles(change));
  }

  /**
   * The change with this key.
   *
   * @throws UnknownKey if there is none
   */
  RecordChange change(String key) {
    return history.find(key).orElseThrow(() -> new UnknownKey("change", key));
  }

  /**
   * Makes it as it was before the change.
   *
   * @return why it can't be; nothing was done then
   */
  Optional<Hindrance> restore(RecordChange change, String by, boolean evenIfChanged) {
    var restoration =
        restorations.stream().filter(candidate -> candidate.handles(change)).findFirst();
    if (restoration.isEmpty()) {
      return Optional.of(Hindrance.of(Hindrance.Reason.NOTHING_TO_RESTORE));
    }
    return turns.inTurn(
        transaction -> {
          var hindrance = restoration.get().restore(change, by, evenIfChanged);
          if (hindrance.isPresent()) {
            transaction.setRollbackOnly();
          }
          return hindrance;
        });
  }
}
