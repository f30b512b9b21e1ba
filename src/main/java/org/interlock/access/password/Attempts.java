package org.interlock.access.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.interlock.access.address.ClientNetwork;
import org.springframework.stereotype.Component;

/**
 * Slows down who presents wrong passwords, and nobody else. Right ones cost nothing and clear what
 * came before.
 *
 * <ul>
 *   <li>For one name from one address 5 wrong ones are free, then there is one in 12 seconds, and
 *       after 20 in an hour one in 3 minutes. They are checked one after the other: a flood of
 *       parallel guesses can't overtake the limit.
 *   <li>From an address with more than 20 wrong ones a minute, names that just failed have to wait
 *       longer, and the others are checked one at a time. A right password goes through; a wrong
 *       one gets the same answer as one that wasn't looked at.
 *   <li>For a name with more than 100 wrong ones an hour from wherever, only addresses are let in
 *       from which it was right before: guesses from a thousand addresses stay few.
 * </ul>
 *
 * <p>Nobody waits on a thread for a delay to pass: who has to wait is told how long. Whether a name
 * exists makes no difference to any of this. What was not used for the longest time is forgotten at
 * 10,000 names and addresses.
 */
@Component
public class Attempts {

  private static final int MOST_PROVEN = 10_000;
  private static final int FREE = 5;
  private static final int PER_HOUR = 20;
  private static final int PER_ADDRESS = 20;
  private static final int PER_NAME = 100;
  private static final int LONGEST_NAME = 64;

  /** How many threads may wait for the one check at a time, and how long. */
  private static final int QUEUE = 8;

  private static final Duration IN_QUEUE = Duration.ofSeconds(1);

  private final Buckets pairs = new Buckets(Attempts::perPair);
  private final Buckets names = new Buckets(Attempts::perName);
  private final Buckets addresses = new Buckets(Attempts::perAddress);

  /** Pairs whose password was right. */
  private final Cache<String, Boolean> proven =
      Caffeine.newBuilder().maximumSize(MOST_PROVEN).build();

  private final Semaphore oneAtATime = new Semaphore(1, true);

  /**
   * Runs a check of a password, whose empty answer means that it was wrong.
   *
   * @throws TooManyAttempts instead of running it, when the limit is reached
   */
  public <T> Optional<T> limited(String name, String address, Supplier<Optional<T>> check) {
    var who = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    var from = ClientNetwork.of(address);
    var pair = who + "\n" + from;
    var ofAddress = addresses.of(from);
    if (!ofAddress.tryConsume(1)) {
      return narrowed(who, pair, check);
    }
    var wrong = false;
    try {
      var found = checked(who, pair, check);
      wrong = found.isEmpty();
      return found;
    } finally {
      if (!wrong) {
        ofAddress.addTokens(1);
      }
    }
  }

  private <T> Optional<T> narrowed(String who, String pair, Supplier<Optional<T>> check) {
    requireUntouched(pair);
    if (oneAtATime.getQueueLength() >= QUEUE || !isMyTurn()) {
      throw new TooManyAttempts(IN_QUEUE);
    }
    try {
      var found = checked(who, pair, check);
      if (found.isEmpty()) {
        requireUntouched(pair);
      }
      return found;
    } finally {
      oneAtATime.release();
    }
  }

  /** A pair that nobody tried is not noted here: a flood of names would push out the others. */
  private void requireUntouched(String pair) {
    pairs.find(pair).ifPresent(ofPair -> require(ofPair, FREE));
  }

  private boolean isMyTurn() {
    try {
      return oneAtATime.tryAcquire(IN_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T> Optional<T> checked(String who, String pair, Supplier<Optional<T>> check) {
    var ofPair = pairs.of(pair);
    synchronized (ofPair) {
      require(ofPair, 1);
      var ofName = names.of(who);
      var counted = ofName.tryConsume(1);
      if (!counted && !isProven(pair)) {
        require(ofName, 1);
      }
      var found = check.get();
      if (found.isPresent()) {
        ofPair.reset();
        if (counted) {
          ofName.addTokens(1);
        }
        proven.put(pair, true);
      } else {
        ofPair.tryConsume(1);
      }
      return found;
    }
  }

  private boolean isProven(String pair) {
    return proven.getIfPresent(pair) != null;
  }

  private static void require(Bucket bucket, int tokens) {
    var probe = bucket.estimateAbilityToConsume(tokens);
    if (!probe.canBeConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Bucket perPair() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(FREE).refillGreedy(FREE, Duration.ofMinutes(1)))
        .addLimit(limit -> limit.capacity(PER_HOUR).refillGreedy(PER_HOUR, Duration.ofHours(1)))
        .build();
  }

  private static Bucket perAddress() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(PER_ADDRESS).refillGreedy(PER_ADDRESS, Duration.ofMinutes(1)))
        .build();
  }

  private static Bucket perName() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(PER_NAME).refillGreedy(PER_NAME, Duration.ofHours(1)))
        .build();
  }
}
