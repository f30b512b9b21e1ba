package org.interlock.alignment;

import java.util.ArrayList;
import java.util.List;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;

/** Collects what is wrong, to say all of it at once. */
final class Wrong {

  private final List<Problem> problems;

  Wrong(List<Problem> problems) {
    this.problems = new ArrayList<>(problems);
  }

  void add(String field, String message, Object... values) {
    problems.add(new Problem(field, message.formatted(values)));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * @throws InvalidInput if anything was wrong
   */
  void stop() {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
