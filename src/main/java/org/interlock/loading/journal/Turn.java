package org.interlock.loading.journal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;

/** The right of one load to write: waited for in the order of the loads, kept with each batch. */
public final class Turn {

  private static final Cypher LOCK_TURN = Cypher.named("loading/journal/lock-turn");
  private static final Cypher TAKE_TURN = Cypher.named("loading/journal/take-turn");
  private static final Cypher KEEP_TURN = Cypher.named("loading/journal/keep-turn");
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
  private static final String SAME_KEY = "Neo.ClientError.Schema.ConstraintValidationFailed";
  private static final int MOST_TRIES = 5;

  /** Where a load stands, and the one that goes before it, if there is one. */
  record Place(
      String status,
      @Nullable String source,
      @Nullable String by,
      @Nullable String otherStatus,
      @Nullable Long done,
      @Nullable Long total) {

    boolean isFirst() {
      return status.equals(LoadStatus.RUNNING.name());
    }

    boolean waits() {
      return status.equals(LoadStatus.WAITING.name());
    }

    String sentence() {
      var percent =
          done != null && total != null && total > 0
              ? String.format(Locale.ROOT, ", %d %%", Math.min(100, 100 * done / total))
              : "";
      return "%s of %s%s".formatted(source, by, percent);
    }
  }

  /** The key of a load that still journal. */
  record HeldTurn(String key) {}

  private final Graph graph;
  private final LoadJournal journal;
  private final String key;

  Turn(Graph graph, LoadJournal journal, String key) {
    this.graph = graph;
    this.journal = journal;
    this.key = key;
  }

  /**
   * Returns when it is this load's turn.
   *
   * @param waiting hears, now and then, for which load it waits
   * @throws LoadInterrupted if the thread was asked to stop, or the load was taken for dead
   */
  public void await(Consumer<String> waiting) {
    for (var place = take(); !place.isFirst(); place = take()) {
      if (!place.waits()) {
        throw new LoadInterrupted();
      }
      waiting.accept(place.sentence());
      pause();
      journal.interruptDead();
    }
  }

  private Place take() {
    return graph.atomically(
        transaction -> {
          transaction.run(LOCK_TURN, Map.of());
          return transaction.rows(TAKE_TURN, Map.of("key", key), Place.class).stream()
              .findFirst()
              .orElseThrow(LoadInterrupted::new);
        });
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_QUESTIONS);
    } catch (InterruptedException stop) {
      throw new LoadInterrupted();
    }
  }

  /**
   * Runs one batch in a transaction of its own, unless the turn was lost. It is repeated as a whole
   * if the store asks for it or somebody added the same key at the same moment, so it must have no
   * other effects.
   *
   * @throws LoadInterrupted if the load was taken for dead meanwhile; nothing of the batch counts
   */
  public <T> T write(Function<Graph.Transaction, T> batch) {
    for (int tried = 1; ; tried++) {
      try {
        return graph.atomically(
            transaction -> {
              if (transaction.rows(KEEP_TURN, Map.of("key", key), HeldTurn.class).isEmpty()) {
                throw new LoadInterrupted();
              }
              return batch.apply(transaction);
            });
      } catch (ClientException refused) {
        if (!Objects.equals(refused.code(), SAME_KEY) || tried == MOST_TRIES) {
          throw refused;
        }
      }
    }
  }

  /**
   * Does something that is no load, and what no load may come in between, in one transaction.
   *
   * @param busy what to throw if loads are waiting or running
   */
  public static <T> T alone(
      Graph graph,
      Function<List<LoadJournal.LiveLoad>, RuntimeException> busy,
      Function<Graph.Transaction, T> work) {
    return graph.atomically(
        transaction -> {
          transaction.run(LOCK_TURN, Map.of());
          var live = transaction.rows(LoadJournal.LIVE, Map.of(), LoadJournal.LiveLoad.class);
          if (!live.isEmpty()) {
            throw busy.apply(live);
          }
          return work.apply(transaction);
        });
  }
}
