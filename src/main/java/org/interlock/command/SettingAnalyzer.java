package org.interlock.command;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which setting has a value that can't be used. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingAnalyzer
    extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

  @Override
  protected FailureAnalysis analyze(
      Throwable failure, InvalidConfigurationPropertyValueException cause) {
    return new FailureAnalysis(
        "The setting %s can't be “%s”.".formatted(cause.getName(), cause.getValue()),
        null,
        failure);
  }
}
