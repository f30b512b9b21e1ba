package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.interlock.access.limit.Admission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * Finds the token of a form in its header or its fields. The fields, with all files beside them,
 * are read only if the user may send that form; otherwise there is no token, as there is none in a
 * form of another site.
 */
@Component
class FormToken implements CsrfTokenRequestHandler {

  private final CsrfTokenRequestHandler form = new XorCsrfTokenRequestAttributeHandler();
  private final ObjectProvider<WebInvocationPrivilegeEvaluator> rules;
  private final Admission admission;

  /** The rules come from the chains of filters, of which this is a part. */
  FormToken(ObjectProvider<WebInvocationPrivilegeEvaluator> rules, Admission admission) {
    this.rules = rules;
    this.admission = admission;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    form.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    var user = SecurityContextHolder.getContext().getAuthentication();
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (rules.getObject().isAllowed(request.getContextPath(), path, request.getMethod(), user)) {
      admission.admit(request, user);
    } else if (request.getHeader(token.getHeaderName()) == null) {
      return null;
    }
    return form.resolveCsrfTokenValue(request, token);
  }
}
