package org.interlock.loading.source;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The fault of a text that is no YAML, as people can mend it. */
public final class YamlFault {

  private YamlFault() {}

  /** Where and why a text is no YAML, as the end of a sentence. */
  public static String reason(YamlEngineException broken) {
    if (broken instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      var mark = marked.getProblemMark().get();
      return " in line %d, column %d (%s): look at the indentation and the quotes there"
          .formatted(mark.getLine() + 1, mark.getColumn() + 1, plain(marked.getProblem()));
    }
    return " (%s)".formatted(plain(broken.getMessage()));
  }

  private static String plain(@Nullable String message) {
    return String.valueOf(message).replaceAll("\\s+", " ").strip();
  }
}
