package org.interlock.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.interlock.access.user.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A user who proved who they are, as the security context holds them.
 *
 * @param fingerprint of the user as they were at sign-in; the session ends when it differs
 * @param since when they did so
 */
record CurrentUser(String key, String name, String fingerprint, Instant since)
    implements AuthenticatedPrincipal, Serializable {

  static Authentication as(User user, @Nullable Object details) {
    var principal = new CurrentUser(user.key(), user.name(), user.fingerprint(), Instant.now());
    var authorities = user.roles().stream().map(role -> "ROLE_" + role);
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, List.copyOf(authorities.map(SimpleGrantedAuthority::new).toList()));
    signedIn.setDetails(details);
    return signedIn;
  }

  @Override
  public String getName() {
    return key;
  }
}
