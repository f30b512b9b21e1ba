package org.interlock.alignment.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;

/** Collects what is wrong, to say it at once: the first problems, and how many there are. */
final class InvalidQuestion {

  private static final int LONGEST_VALUE = 80;

  private final List<Problem> problems = new ArrayList<>();
  private int total;

  void add(String field, String message, Object... values) {
    if (++total <= InvalidInput.MOST) {
      problems.add(new Problem(field, message.formatted(shortened(values))));
    }
  }

  private static Object[] shortened(Object... values) {
    return Arrays.stream(values)
        .map(
            value ->
                value instanceof String text ? InvalidInput.shortened(text, LONGEST_VALUE) : value)
        .toArray();
  }

  /**
   * @throws InvalidInput if anything was wrong
   */
  void stop() {
    if (total > 0) {
      throw new InvalidInput(problems, total);
    }
  }
}
