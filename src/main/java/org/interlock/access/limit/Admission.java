package org.interlock.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interlock.access.connection.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the body of a request whose sender is known and may send it; the last filter of all. */
@Component
public class Admission extends OncePerRequestFilter {

  private final BodyLimits limits;
  private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

  Admission(BodyLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    admit(request, SecurityContextHolder.getContext().getAuthentication());
    chain.doFilter(request, response);
  }

  /**
   * Opens the body, once it is certain that this user may send this request.
   *
   * @throws org.springframework.web.server.ResponseStatusException if it is too large or too slow
   */
  public void admit(HttpServletRequest request, @Nullable Authentication who) {
    var signedIn = trust.isAuthenticated(who);
    Exchange.of(request)
        .ifPresent(exchange -> exchange.admit(signedIn, limits.of(request, signedIn)));
  }
}
