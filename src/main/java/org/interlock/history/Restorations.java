package org.interlock.history;

import java.util.List;
import java.util.Optional;
import org.interlock.graph.UnknownKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what was changed, whoever did it and whichever module knows how; all of it or none.
 */
@Component
class Restorations {

  private final History history;
  private final List<Restoration> restorations;
  private final TransactionTemplate transactions;

  Restorations(
      History history,
      ObjectProvider<Restoration> restorations,
      PlatformTransactionManager transactions) {
    this.history = history;
    this.restorations = restorations.orderedStream().toList();
    this.transactions = new TransactionTemplate(transactions);
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
    return transactions.execute(
        status -> {
          var hindrance = restoration.get().restore(change, by, evenIfChanged);
          if (hindrance.isPresent()) {
            status.setRollbackOnly();
          }
          return hindrance;
        });
  }
}
