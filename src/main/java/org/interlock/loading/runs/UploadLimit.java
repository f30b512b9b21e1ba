package org.interlock.loading.runs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 413 to what is too large, before anything reads it: otherwise the CSRF token of the form
 * could not be read and the answer would be a puzzling 403.
 */
@Component
@Order(-200)
class UploadLimit extends OncePerRequestFilter {

  private final long limit;

  UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
    this.limit = limit.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      response.sendError(413);
    } else {
      chain.doFilter(request, response);
    }
  }
}
