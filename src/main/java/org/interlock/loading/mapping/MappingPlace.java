package org.interlock.loading.mapping;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.interlock.loading.source.NotLoadable;

/**
 * The place in the YAML text of a mapping that is being read, for the messages on what is wrong.
 */
final class MappingPlace {

  private final String mapping;
  private int line;

  /**
   * @param mapping the name of the mapping or of its file
   */
  MappingPlace(String mapping) {
    this.mapping = mapping;
  }

  /** The mapping and the line. */
  @Override
  public String toString() {
    return line == 0 ? mapping : "%s, line %d".formatted(mapping, line);
  }

  void at(Map<String, Object> yaml) {
    line = Math.max(line, LocatedMap.line(yaml));
  }

  void at(Map<String, Object> yaml, String name) {
    int found = LocatedMap.line(yaml, name);
    line = found == 0 ? line : found;
  }

  String need(Map<String, Object> yaml, String word) {
    var value = yaml.get(word);
    if (value == null) {
      throw wrong("needs “%s”", word);
    }
    return value.toString();
  }

  void requireWords(Map<String, Object> yaml, Set<String> known, String what) {
    for (var word : yaml.keySet()) {
      if (!known.contains(word)) {
        at(yaml, word);
        throw wrong("%s has no “%s”%s".formatted(what, word, Suggestion.among(word, known)));
      }
    }
  }

  void requireAtMost(Collection<?> all, int most, String what) {
    if (all.size() > most) {
      throw wrong("it has %,d %s; at most %,d are read".formatted(all.size(), what, most));
    }
  }

  NotLoadable wrong(String reason, Object... arguments) {
    return new NotLoadable(
        "The mapping %s is wrong%s: %s."
            .formatted(
                mapping,
                line == 0 ? "" : " in line " + line,
                arguments.length == 0 ? reason : reason.formatted(arguments)));
  }
}
