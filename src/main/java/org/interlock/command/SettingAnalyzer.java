package org.interlock.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which setting has a value that can't be used. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, BindException cause) {
    var setting = cause.getProperty();
    return setting == null
        ? null
        : new FailureAnalysis(
            "The setting %s can't be “%s”.".formatted(setting.getName(), setting.getValue()),
            null,
            failure);
  }
}
