package org.interlock.access.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final SecretKeySpec secret;
  private final Cache<String, Boolean> digests =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  VerifiedPasswords() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    secret = new SecretKeySpec(bytes, "HmacSHA256");
  }

  public boolean include(String user, String hash, String presented) {
    return digests.getIfPresent(digest(user, hash, presented)) != null;
  }

  public void remember(String user, String hash, String presented) {
    digests.put(digest(user, hash, presented), true);
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
