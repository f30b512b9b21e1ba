package org.interlock.graph;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;

/** Says what a failure of the store means and what to do, whatever layer noticed it. */
public final class StoreTrouble {

  private static final String NO_SPACE = "No space left on device";
  private static final String NO_CONNECTION = "Unable to acquire connection";

  /** What Neo4j says of itself when it has to be started again, and of what broke it down. */
  private static final List<String> BREAKDOWNS =
      List.of(
          "needs to be restarted",
          "Could not apply the transaction",
          "Could not append transaction");

  private static final List<String> BUSY =
      List.of(
          "TransactionTimedOut",
          "TransactionTimedOutClientConfiguration",
          "LockAcquisitionTimeout",
          "Transaction.Terminated",
          "LockClientStopped");

  private StoreTrouble() {}

  /**
   * What a failure means to who asked: 507 if the disk is full, 503 if the store is away for now;
   * empty if the store has nothing to do with it.
   */
  public static Optional<HttpStatus> status(@Nullable Throwable failure) {
    if (any(failure, StoreTrouble::isFull)) {
      return Optional.of(HttpStatus.INSUFFICIENT_STORAGE);
    }
    return any(failure, StoreTrouble::isAway)
        ? Optional.of(HttpStatus.SERVICE_UNAVAILABLE)
        : Optional.empty();
  }

  /** Whether the store gave something up that took too long, or waited too long for others. */
  public static boolean isBusy(@Nullable Throwable failure) {
    return any(
        failure,
        cause ->
            cause instanceof Neo4jException failed
                && BUSY.stream().anyMatch(code -> failed.code().endsWith(code)));
  }

  private static boolean any(@Nullable Throwable failure, Predicate<Throwable> test) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (test.test(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFull(Throwable cause) {
    return switch (cause) {
      case DiskFull _ -> true;
      case IOException failed -> says(failed, NO_SPACE);
      case Neo4jException failed -> says(failed, DiskFull.SENTENCE) || says(failed, NO_SPACE);
      default -> false;
    };
  }

  private static boolean isAway(Throwable cause) {
    return switch (cause) {
      case StoreUnavailable _,
          ServiceUnavailableException _,
          SessionExpiredException _,
          DiscoveryException _,
          DataAccessResourceFailureException _ ->
          true;
      case Neo4jException failed ->
          says(failed, NO_CONNECTION)
              || failed.code().endsWith("DatabaseUnavailable")
              || BREAKDOWNS.stream().anyMatch(part -> says(failed, part));
      default -> false;
    };
  }

  private static boolean says(Throwable failure, String part) {
    return String.valueOf(failure.getMessage()).contains(part);
  }

  /** The sentence, or empty if the store has nothing to do with the failure. */
  public static Optional<String> sentence(Throwable failure, Environment settings) {
    return sentence(failure, store(settings), settings.getProperty("spring.neo4j.uri"));
  }

  /** The sentence for a reader who knows which store it is. */
  public static Optional<String> sentence(Throwable failure) {
    return sentence(failure, "The store", null);
  }

  private static Optional<String> sentence(Throwable failure, String store, @Nullable String uri) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var sentence = ofOne(cause, store, uri);
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofOne(Throwable cause, String store, @Nullable String uri) {
    return switch (cause) {
      case StoreUnavailable unavailable -> Optional.ofNullable(unavailable.getMessage());
      case DiskFull full -> Optional.ofNullable(full.getMessage());
      case AuthenticationException _ ->
          Optional.of(
              uri == null
                  ? "%s refuses its own password: restart Interlock, which gives it another one."
                      .formatted(store)
                  : "%s refuses the user name or password: set --spring.neo4j.authentication.username and --spring.neo4j.authentication.password."
                      .formatted(store));
      case SecurityException refused ->
          Optional.of("%s refuses the connection: %s.".formatted(store, first(refused)));
      case ServiceUnavailableException _, SessionExpiredException _ ->
          Optional.of(unreachable(store, uri));
      case Neo4jException failed when says(failed, DiskFull.SENTENCE) ->
          Optional.of(DiskFull.SENTENCE);
      case Exception failed when isFull(failed) ->
          Optional.of("The disk of the store is full: free some space and try again.");
      case Neo4jException failed when isAway(failed) -> Optional.of(unreachable(store, uri));
      case Neo4jException failed -> Optional.of("%s failed: %s.".formatted(store, first(failed)));
      case RuntimeException malformed when uri != null && concernsAddress(malformed) ->
          Optional.of(
              "spring.neo4j.uri is not an address of a Neo4j server (%s): write it like bolt://host:7687 or neo4j+s://host."
                  .formatted(uri));
      default -> Optional.empty();
    };
  }

  private static String unreachable(String store, @Nullable String uri) {
    return uri == null
        ? "%s does not answer: Interlock opens it again by itself as soon as it can; try again then."
            .formatted(store)
        : "%s can't be reached: check that it runs and that spring.neo4j.uri names it."
            .formatted(store);
  }

  private static String store(Environment settings) {
    return settings.containsProperty("spring.neo4j.uri")
        ? "The Neo4j server " + settings.getProperty("spring.neo4j.uri")
        : "The store of the data folder " + settings.getProperty("interlock.data", "data");
  }

  /** What the driver, or who configures it, says about an address is no exception of Neo4j. */
  private static boolean concernsAddress(RuntimeException failure) {
    var trace = failure.getStackTrace();
    return (failure instanceof IllegalArgumentException || failure instanceof NullPointerException)
        && trace.length > 0
        && (trace[0].getClassName().startsWith("org.neo4j.driver")
            || trace[0].getClassName().endsWith("Neo4jAutoConfiguration"));
  }

  private static String first(Throwable failure) {
    var line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
