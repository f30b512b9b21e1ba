package org.interlock.loading.mapping;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.loading.mapping.Mapping.Alternatives;
import org.jspecify.annotations.Nullable;

/** Reads the templates and conditions of a sheet, and knows all columns they read. */
final class TemplateReader {

  private final Map<String, Map<String, String>> tables;
  private final Set<String> columns = new LinkedHashSet<>();

  /**
   * @param tables of the mapping by name, for the cleaner {@code table}
   */
  TemplateReader(Map<String, Map<String, String>> tables) {
    this.tables = tables;
  }

  Set<String> columns() {
    return columns;
  }

  Alternatives alternatives(@Nullable Object yaml) {
    return new Alternatives(Yaml.texts(yaml).stream().map(this::template).toList());
  }

  private Template template(String text) {
    var template = Template.parse(text, tables);
    columns.addAll(template.columns());
    return template;
  }

  @Nullable Template each(Map<String, Object> yaml) {
    var each = yaml.get("each");
    return each == null ? null : template(each.toString());
  }

  Condition condition(Map<String, Object> yaml) {
    var when = patterns(yaml.get("when"));
    var unless = patterns(yaml.get("unless"));
    columns.addAll(when.keySet());
    columns.addAll(unless.keySet());
    return new Condition(when, unless);
  }

  private static Map<String, List<Pattern>> patterns(@Nullable Object yaml) {
    var patterns = new LinkedHashMap<String, List<Pattern>>();
    Yaml.map(yaml)
        .forEach(
            (column, texts) ->
                patterns.put(column, Yaml.texts(texts).stream().map(Condition::pattern).toList()));
    return patterns;
  }
}
