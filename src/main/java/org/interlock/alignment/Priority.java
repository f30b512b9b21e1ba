package org.interlock.alignment;

/** How much a need matters; the weight multiplies its points. */
public enum Priority {
  MUST(3),
  SHOULD(2),
  COULD(1);

  private final int weight;

  Priority(int weight) {
    this.weight = weight;
  }

  public int weight() {
    return weight;
  }
}
