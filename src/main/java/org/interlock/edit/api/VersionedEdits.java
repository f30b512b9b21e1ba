package org.interlock.edit.api;

import java.util.Objects;
import java.util.function.Supplier;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordHolds;
import org.interlock.history.VersionCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Edits that count only if the record has the version that a program means. */
@Component
class VersionedEdits {

  private static final int MOST_TRIES = 20;

  private final RecordHolds holds;
  private final TransactionTemplate transactions;

  VersionedEdits(RecordHolds holds, PlatformTransactionManager transactions) {
    this.holds = holds;
    this.transactions = new TransactionTemplate(transactions);
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
    return inTurn(
        () -> {
          var version = holds.hold(records.kind().label(), key);
          VersionCondition.of(ifMatch).require(version);
          return edit.get();
        });
  }

  /** In one transaction; from its beginning if others got into its way and the store gave it up. */
  <T> T inTurn(Supplier<T> edit) {
    for (int tried = 1; ; tried++) {
      try {
        return Objects.requireNonNull(transactions.execute(running -> edit.get()));
      } catch (TransientDataAccessException inTheWay) {
        if (tried == MOST_TRIES) {
          throw inTheWay;
        }
      }
    }
  }
}
