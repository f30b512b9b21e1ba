package org.interlock.access;

import java.util.Optional;
import org.interlock.access.password.Attempts;
import org.interlock.access.password.Passwords;
import org.interlock.access.password.TooManyAttempts;
import org.interlock.access.password.VerifiedPasswords;
import org.interlock.access.user.User;
import org.interlock.access.user.Users;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Tells whether a user name and a password belong together, for the sign-in form and for HTTP
 * Basic. An unknown user, a disabled one and a wrong password look the same, also in time. A
 * password that was right within the last minutes is let in past the limit, so that somebody who
 * guesses can't lock its owner out; it doesn't clear the limit either, for a program that asks
 * every second would give a guesser a fresh start every second.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

  private final Users users;
  private final Passwords passwords;
  private final VerifiedPasswords verified;
  private final Attempts attempts;

  PasswordCheck(Users users, Passwords passwords, VerifiedPasswords verified, Attempts attempts) {
    this.users = users;
    this.passwords = passwords;
    this.verified = verified;
    this.attempts = attempts;
  }

  /**
   * @throws TooManyAttempts if too many wrong ones were tried before
   * @throws BadCredentialsException if they don't belong together
   */
  @Override
  public Authentication authenticate(Authentication presented) {
    var key = Users.key(presented.getName());
    var password = String.valueOf(presented.getCredentials());
    var user = users.find(key);
    return known(user, password)
        .or(() -> attempts.limited(key, address(presented), () -> checked(user, password)))
        .map(found -> CurrentUser.as(found, presented.getDetails()))
        .orElseThrow(() -> new BadCredentialsException("Wrong user name or password."));
  }

  private Optional<User> known(Optional<User> user, String password) {
    return user.filter(User::enabled)
        .filter(found -> verified.include(found.key(), found.password(), password));
  }

  private Optional<User> checked(Optional<User> user, String password) {
    var known = known(user, password);
    if (known.isPresent()) {
      return known;
    }
    if (user.isEmpty()) {
      passwords.matchNobody(password);
      return Optional.empty();
    }
    var found = user.filter(one -> passwords.match(password, one.password())).filter(User::enabled);
    found.ifPresent(one -> verified.remember(one.key(), one.password(), password));
    return found;
  }

  private static String address(Authentication presented) {
    return presented.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
