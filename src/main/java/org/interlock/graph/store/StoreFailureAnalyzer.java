package org.interlock.graph.store;

import org.interlock.graph.StoreTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** A start that fails because of the store says so in one sentence. */
final class StoreFailureAnalyzer implements FailureAnalyzer {

  private final Environment settings;

  StoreFailureAnalyzer(Environment settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return StoreTrouble.sentence(failure, settings)
        .map(sentence -> new FailureAnalysis(sentence, null, failure))
        .orElse(null);
  }
}
