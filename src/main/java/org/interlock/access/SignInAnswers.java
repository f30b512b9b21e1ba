package org.interlock.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.interlock.access.address.LocalAddress;
import org.interlock.access.password.TooManyAttempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Answers to who signs in by the form: the way back to the page that was asked for, or the form
 * again, with the name that was typed and the reason.
 */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final RequestCache savedRequests;

  SignInAnswers(RequestCache savedRequests) {
    this.savedRequests = savedRequests;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication user)
      throws IOException {
    var saved = savedRequests.getRequest(request, response);
    savedRequests.removeRequest(request, response);
    response.sendRedirect(
        saved == null ? request.getContextPath() + LocalAddress.HOME : saved.getRedirectUrl(),
        HttpStatus.SEE_OTHER.value());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException, ServletException {
    switch (reason) {
      case AuthenticationServiceException broken -> throw broken;
      case TooManyAttempts tooMany -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        request.setAttribute("seconds", tooMany.seconds());
      }
      case SessionAuthenticationException full -> {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        request.setAttribute("full", true);
      }
      default -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        request.setAttribute("wrong", true);
      }
    }
    request.setAttribute("username", request.getParameter("username"));
    request.getRequestDispatcher("/sign-in").forward(pageFor(request), response);
  }

  /** Asks for the page alone: sent again as it came, the form would be checked again. */
  private static HttpServletRequest pageFor(HttpServletRequest form) {
    return new HttpServletRequestWrapper(form) {
      @Override
      public String getMethod() {
        return HttpMethod.GET.name();
      }
    };
  }
}
