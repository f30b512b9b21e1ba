package org.interlock.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.interlock.access.user.User;
import org.interlock.access.user.Users;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a user who was disabled, deleted, or given another role or password since
 * sign-in, and of everybody after half a day, however busy they are. It asks the graph each time,
 * one read by key, so that it is right on every instance of a cluster.
 */
@Component
class SessionValidity extends OncePerRequestFilter {

  private static final RequestMatcher FREE =
      new OrRequestMatcher(
          Arrays.stream(Security.STATIC_FILES)
              .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
              .toList());

  /** Longer than a working day: a session that somebody stole doesn't live for ever. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Users users;
  private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

  SessionValidity(Users users) {
    this.users = users;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FREE.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof CurrentUser then && !isStill(then)) {
      end.logout(request, response, signedIn);
    }
    chain.doFilter(request, response);
  }

  private boolean isStill(CurrentUser then) {
    return then.since().plus(LONGEST).isAfter(Instant.now()) && isAsBefore(then);
  }

  private boolean isAsBefore(CurrentUser then) {
    return users
        .find(then.key())
        .filter(User::enabled)
        .filter(now -> now.fingerprint().equals(then.fingerprint()))
        .isPresent();
  }
}
