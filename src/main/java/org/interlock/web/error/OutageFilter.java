package org.interlock.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves to {@link Failures} what filters and templates meet: an outage, in one line of the log;
 * and errors such as exhausted memory, which the container itself would answer with nothing at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException | Error failure) {
      var outage = Outage.behind(failure);
      if (outage.isEmpty() || response.isCommitted()) {
        if (failure instanceof Error error) {
          throw new ServletException(error);
        }
        throw failure;
      }
      LOG.error("{}: {}", outage.get(), failure.getMessage());
      request.setAttribute(Outage.ATTRIBUTE, outage.get());
      response.sendError(outage.get().status().value());
    }
  }
}
