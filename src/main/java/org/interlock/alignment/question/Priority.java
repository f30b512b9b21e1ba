package org.interlock.alignment.question;

import java.util.Arrays;
import java.util.Optional;

/** How much a need matters; the weight multiplies its points. */
public enum Priority {
  MUST(3),
  SHOULD(2),
  COULD(1);

  private final int weight;

  Priority(int weight) {
    this.weight = weight;
  }

  /** The priority of that name, or empty if there is none. */
  public static Optional<Priority> named(String name) {
    return Arrays.stream(values()).filter(priority -> priority.name().equals(name)).findFirst();
  }

  public int weight() {
    return weight;
  }
}
