package org.interlock.access.password;

import io.github.bucket4j.Bucket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A bucket of tokens for each key, 10,000 at most: the least recently used one goes. No cache of
 * Caffeine, because that keeps what is used often rather than what is new: whoever keeps many
 * buckets busy would make it forget at once what others guess.
 */
final class Buckets {

  private static final int MOST = 10_000;

  private final Supplier<Bucket> full;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  Buckets(Supplier<Bucket> full) {
    this.full = full;
  }

  synchronized Bucket of(String key) {
    return buckets.computeIfAbsent(key, unknown -> full.get());
  }

  /** Without making a new one. */
  synchronized Optional<Bucket> find(String key) {
    return Optional.ofNullable(buckets.get(key));
  }
}
