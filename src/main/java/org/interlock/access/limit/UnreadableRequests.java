package org.interlock.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.interlock.access.connection.BodyRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/**
 * Answers a request whose body or parameters can't be read, whichever filter or page was the first
 * to ask for them; a fault of the sender is no error of Interlock, and nothing for its log.
 */
@Component
@Order(UnreadableRequests.BEFORE_SECURITY)
class UnreadableRequests extends OncePerRequestFilter {

  static final int BEFORE_SECURITY = -200;
  private static final int NONE = 0;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException failed) {
      var status = statusOf(failed);
      if (status == NONE || response.isCommitted()) {
        throw failed;
      }
      response.sendError(status);
    }
  }

  /** None for any other failure. */
  private static int statusOf(Throwable failed) {
    var status = NONE;
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case BodyRefused refused -> {
          return refused.getStatusCode().value();
        }
        case InvalidParameterException malformed -> {
          return malformed.getErrorCode();
        }
        case MultipartException malformed -> status = HttpStatus.BAD_REQUEST.value();
        case InvalidFileNameException malformed -> status = HttpStatus.BAD_REQUEST.value();
        default -> {}
      }
    }
    return status;
  }
}
