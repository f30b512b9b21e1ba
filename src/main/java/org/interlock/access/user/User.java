package org.interlock.access.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * Who may sign in. One whose roles or state a graph doesn't tell has none, and may not.
 *
 * @param key the user name in lower case
 * @param name the user name as it was given
 * @param password the hash of the password
 * @param roles names of {@link Role}s
 */
@Node("User")
public record User(
    @Id String key,
    @Version @Nullable Long version,
    String name,
    String password,
    List<String> roles,
    Boolean enabled,
    @CreatedDate @Nullable ZonedDateTime createdAt) {

  public User {
    roles = roles == null ? List.of() : List.copyOf(roles);
    enabled = Boolean.TRUE.equals(enabled);
  }

  /** One that is not in the graph yet and may sign in. */
  static User fresh(String key, String name, String password, Role role) {
    return new User(key, null, name, password, List.of(role.name()), true, null);
  }

  User withPassword(String hash) {
    return new User(key, version, name, hash, roles, enabled, createdAt);
  }

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
    return Role.of(roles);
  }

  @Override
  public String toString() {
    return "User[%s, %s, %s]".formatted(key, roles, enabled ? "enabled" : "disabled");
  }
}
