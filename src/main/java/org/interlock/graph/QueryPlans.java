package org.interlock.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a query be asked by one alone until the store has planned it. Neo4j keeps plans but not the
 * news that one is being made: of fifty who ask a new query at once each waits for a plan of their
 * own, and all the cores are busy with the same work fifty times. There is a plan for each
 * combination of types that the parameters have, and an empty list has another type than a list of
 * texts.
 */
final class QueryPlans {

  private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();

  /** What the store keeps a plan for. */
  private record Shape(String query, Map<String, String> types) {}

  /**
   * Asks a query.
   *
   * @param asked returns when the query is planned; if it fails, the others go ahead together, for
   *     when a store is away they would wait for each other's failures
   */
  <T> T of(Cypher query, Map<String, ?> parameters, Supplier<T> asked) {
    var types = new HashMap<String, String>();
    parameters.forEach((name, value) -> types.put(name, type(value)));
    return plans.computeIfAbsent(new Shape(query.name(), types), shape -> new Plan()).follow(asked);
  }

  private static String type(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> some -> some.isEmpty() ? "[]" : "[" + type(some.iterator().next());
      case Map<?, ?> any -> "{}";
      default -> value.getClass().getName();
    };
  }

  /** The plan of a query, which is there, or not yet. */
  private static final class Plan {

    private volatile boolean isThere;

    <T> T follow(Supplier<T> asked) {
      if (!isThere) {
        synchronized (this) {
          if (!isThere) {
            try {
              return asked.get();
            } finally {
              isThere = true;
            }
          }
        }
      }
      return asked.get();
    }
  }
}
