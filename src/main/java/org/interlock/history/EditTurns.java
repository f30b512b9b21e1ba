package org.interlock.history;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Edits that get into each other's way, one after the other. */
@Component
public class EditTurns {

  private static final int MOST_RETRIES = 20;

  private final TransactionTemplate edits;
  private final TransactionTemplate removals;
  private final RetryTemplate afterOthers = retries(TransientDataAccessException.class);
  private final RetryTemplate withAnotherKey = retries(DataIntegrityViolationException.class);

  /**
   * @param longest what an edit may take, waiting for others included: whatever goes wrong with it,
   *     nobody waits for it any longer
   */
  EditTurns(
      PlatformTransactionManager transactions,
      @Value("${interlock.longest-edit:60s}") Duration longest) {
    this.edits = new TransactionTemplate(transactions);
    this.edits.setTimeout(Math.toIntExact(longest.toSeconds()));
    this.removals = new TransactionTemplate(transactions);
  }

  private static RetryTemplate retries(Class<? extends Exception> failure) {
    return new RetryTemplate(
        RetryPolicy.builder()
            .maxRetries(MOST_RETRIES)
            .delay(Duration.ZERO)
            .predicate(failure::isInstance)
            .build());
  }

  /** In one transaction; from its beginning if others got into its way and the store gave it up. */
  public <T> T inTurn(Supplier<T> edit) {
    return Objects.requireNonNull(
        afterOthers.invoke(() -> edits.execute(transaction -> edit.get())));
  }

  /** The same of an edit of which nothing is kept unless it came to something. */
  public <T> T inTurn(Supplier<T> edit, Predicate<T> isKept) {
    return Objects.requireNonNull(
        afterOthers.invoke(
            () ->
                edits.execute(
                    transaction -> {
                      var outcome = edit.get();
                      if (!isKept.test(outcome)) {
                        transaction.setRollbackOnly();
                      }
                      return outcome;
                    })));
  }

  /**
   * The same of what may take long, for very much may go or come back; it may roll its transaction
   * back.
   */
  public <T> T inTurn(Function<TransactionStatus, T> removal) {
    return Objects.requireNonNull(
        afterOthers.invoke(() -> removals.execute(transaction -> removal.apply(transaction))));
  }

  /**
   * The same for what takes a free key: somebody who wants it at the same moment may be faster, and
   * then the next one is taken.
   */
  public <T> T withFreeKey(Supplier<T> edit) {
    return withAnotherKey.invoke(() -> inTurn(edit));
  }
}
