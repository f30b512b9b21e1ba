package org.interlock.access.password;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes which password was right, so that a program that sends HTTP Basic with
 * each request doesn't pay for a slow hash each time. It holds neither passwords nor hashes, only a
 * keyed digest of user, presented password and stored hash: with a new stored hash the old password
 * is refused at once. Whether the user is enabled is asked elsewhere, each time.
 */
@Component
public class VerifiedPasswords {

  private static final int MOST = 1_000;
  private static final long NANOS = Duration.ofMinutes(5).toNanos();

  private final SecretKeySpec secret;
  private final Map<String, Long> until = new RecentlyUsed<>(MOST);

  VerifiedPasswords() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    secret = new SecretKeySpec(bytes, "HmacSHA256");
  }

  public boolean include(String user, String hash, String presented) {
    var digest = digest(user, hash, presented);
    synchronized (until) {
      var end = until.get(digest);
      return end != null && end - System.nanoTime() > 0;
    }
  }

  public void remember(String user, String hash, String presented) {
    var digest = digest(user, hash, presented);
    synchronized (until) {
      until.put(digest, System.nanoTime() + NANOS);
    }
  }

  private String digest(String user, String hash, String presented) {
    try {
      var mac = Mac.getInstance(secret.getAlgorithm());
      mac.init(secret);
      add(mac, user);
      add(mac, presented);
      add(mac, hash);
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void add(Mac mac, String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    mac.update(bytes);
  }
}
