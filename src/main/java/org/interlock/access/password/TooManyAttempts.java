package org.interlock.access.password;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords were tried for this user or from this address: HTTP 429. */
public final class TooManyAttempts extends AuthenticationException {

  private final long seconds;

  TooManyAttempts(Duration wait) {
    super("Too many wrong passwords.");
    this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** How long to wait until the next attempt. */
  public long seconds() {
    return seconds;
  }
}
