package org.interlock.web.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The links of templates: what stands for a part of the path is written as the key it is. */
@Component
final class KeyLinks extends AbstractLinkBuilder {

  private final StandardLinkBuilder standard = new StandardLinkBuilder();

  KeyLinks(SpringTemplateEngine engine) {
    engine.setLinkBuilder(this);
  }

  @Override
  public @Nullable String buildLink(
      IExpressionContext context, @Nullable String base, @Nullable Map<String, Object> parameters) {
    if (base == null || parameters == null || base.indexOf('{') < 0) {
      return standard.buildLink(context, base, parameters);
    }
    var written = new LinkedHashMap<>(parameters);
    written.replaceAll(
        (name, value) ->
            value instanceof String key && base.contains("{" + name + "}")
                ? Keys.segment(key)
                : value);
    return standard.buildLink(context, base, written);
  }
}
