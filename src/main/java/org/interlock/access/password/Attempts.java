package org.interlock.access.password;

import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords: 5 per minute for a user name, 20 per minute from an address. Right ones
 * cost nothing, and a right one clears the name, so that many users behind one proxy don't lock
 * each other out. Passwords for one name are checked one after the other; a flood of parallel
 * guesses can't overtake the limit. What was not used for the longest time is forgotten at 10,000
 * names and addresses.
 */
@Component
public class Attempts {

  private static final int MOST = 10_000;
  private static final int WRONG_PER_NAME = 5;
  private static final int WRONG_PER_ADDRESS = 20;
  private static final int LONGEST_NAME = 64;

  private final Map<String, Bucket> names = new RecentlyUsed<>(MOST);
  private final Map<String, Bucket> addresses = new RecentlyUsed<>(MOST);

  /**
   * Runs a check of a password, whose empty answer means that it was wrong.
   *
   * @throws TooManyAttempts instead of running it, when the limit is reached
   */
  public <T> Optional<T> limited(String name, String address, Supplier<Optional<T>> check) {
    var fromAddress = bucket(addresses, network(address), WRONG_PER_ADDRESS);
    requireFree(fromAddress);
    var forName = bucket(names, shortened(name), WRONG_PER_NAME);
    synchronized (forName) {
      requireFree(forName);
      var found = check.get();
      if (found.isPresent()) {
        forName.reset();
      } else {
        forName.consumeIgnoringRateLimits(1);
        fromAddress.consumeIgnoringRateLimits(1);
      }
      return found;
    }
  }

  private static void requireFree(Bucket bucket) {
    var probe = bucket.estimateAbilityToConsume(1);
    if (!probe.canBeConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Bucket bucket(Map<String, Bucket> buckets, String key, int perMinute) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          key,
          unknown ->
              Bucket.builder()
                  .addLimit(
                      limit ->
                          limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                  .build());
    }
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /** One customer of an IPv6 provider has a whole /64 of addresses. */
  private static String network(String address) {
    try {
      if (address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six) {
        return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
      }
      return address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
