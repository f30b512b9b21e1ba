package org.interlock.graph;

import java.util.Optional;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.core.env.Environment;

/** Says in one sentence why the store fails and what to do, whatever layer noticed it. */
public final class StoreTrouble {

  private StoreTrouble() {}

  /** The sentence, or empty if the store has nothing to do with the failure. */
  public static Optional<String> sentence(Throwable failure, Environment settings) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var sentence = ofOne(cause, settings);
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofOne(Throwable cause, Environment settings) {
    return switch (cause) {
      case StoreUnavailable unavailable -> Optional.ofNullable(unavailable.getMessage());
      case AuthenticationException _ ->
          Optional.of(
              "%s refuses the user name or password: set --spring.neo4j.authentication.username and --spring.neo4j.authentication.password."
                  .formatted(store(settings)));
      case SecurityException refused ->
          Optional.of("%s refuses the connection: %s.".formatted(store(settings), first(refused)));
      case ServiceUnavailableException _, SessionExpiredException _ ->
          Optional.of(unreachable(settings));
      case Neo4jException failed when first(failed).startsWith("Unable to acquire connection") ->
          Optional.of(unreachable(settings));
      case Neo4jException failed when first(failed).contains("No space left on device") ->
          Optional.of("The disk of the store is full: free some space and try again.");
      case Neo4jException failed ->
          Optional.of("%s failed: %s.".formatted(store(settings), first(failed)));
      case RuntimeException malformed when named(settings) && concernsAddress(malformed) ->
          Optional.of(
              "spring.neo4j.uri is not an address of a Neo4j server (%s): write it like bolt://host:7687 or neo4j+s://host."
                  .formatted(settings.getProperty("spring.neo4j.uri")));
      default -> Optional.empty();
    };
  }

  private static String unreachable(Environment settings) {
    return "%s can't be reached: check that it runs%s."
        .formatted(store(settings), named(settings) ? " and that spring.neo4j.uri names it" : "");
  }

  private static boolean named(Environment settings) {
    return settings.containsProperty("spring.neo4j.uri");
  }

  private static String store(Environment settings) {
    return named(settings)
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
