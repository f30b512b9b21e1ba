package org.interlock.alignment.question;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Arrays;
import java.util.Optional;

/** How much a need matters; the weight multiplies its points. */
public enum Priority {
  @JsonEnumDefaultValue
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
