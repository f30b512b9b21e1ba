package org.interlock.edit;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Edits that get into each other's way, one after the other. */
@Component
public class EditTurns {

  private static final int MOST_TRIES = 20;

  private final TransactionTemplate transactions;

  EditTurns(PlatformTransactionManager transactions) {
    this.transactions = new TransactionTemplate(transactions);
  }

  /** In one transaction; from its beginning if others got into its way and the store gave it up. */
  public <T> T inTurn(Supplier<T> edit) {
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
