package org.interlock.access.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Who may sign in.
 *
 * @param key the user name in lower case
 * @param name the user name as it was given
 * @param password the hash of the password
 * @param roles names of {@link Role}s
 */
public record User(String key, String name, String password, List<String> roles, boolean enabled) {

  /** Differs as soon as the password, a role or the permission to sign in differs. */
  public String fingerprint() {
    try {
      var text = String.join("\n", key, password, String.join(",", roles), "" + enabled);
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the user may do; a user without a known role only browses. */
  public Role role() {
    return Role.highest(roles).orElse(Role.ACCOUNT_TEAM);
  }

  @Override
  public String toString() {
    return "User[%s, %s, %s]".formatted(key, roles, enabled ? "enabled" : "disabled");
  }
}
