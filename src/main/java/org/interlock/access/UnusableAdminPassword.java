package org.interlock.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The setting {@code interlock.admin-password} can't be a password; the message says why. */
class UnusableAdminPassword extends RuntimeException {

  UnusableAdminPassword(String flaw) {
    super("INTERLOCK_ADMIN_PASSWORD can't be used: " + flaw);
  }

  static void refuse(String flaw) {
    throw new UnusableAdminPassword(flaw);
  }

  /** Shows the sentence instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<UnusableAdminPassword> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableAdminPassword cause) {
      return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
  }
}
