package org.interlock.command;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the start failed, and nothing else. */
final class OneSentence implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    var action = analysis.getAction();
    System.err.println(
        analysis.getDescription().strip() + (action == null ? "" : " " + action.strip()));
  }
}
