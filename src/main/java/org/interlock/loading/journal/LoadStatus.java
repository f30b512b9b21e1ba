package org.interlock.loading.journal;

/** The status of a load, as the graph, the pages and the reports name it. */
public enum LoadStatus {
  /** It is another load's turn to write. */
  WAITING("accent"),
  /** It writes. */
  RUNNING("accent"),
  /** All of it is in. */
  FINISHED("good"),
  /** It ended by an error before all of it was in. */
  FAILED("bad"),
  /** It was stopped, or its process died, before all of it was in. */
  INTERRUPTED("warn"),
  /** What it brought was taken out again. */
  REMOVED("");

  private final String chip;

  LoadStatus(String chip) {
    this.chip = chip;
  }

  /** The colour of its chip. */
  public String chip() {
    return chip;
  }

  /** Whether the load will still change by itself. */
  public boolean isLive() {
    return this == WAITING || this == RUNNING;
  }

  /** Whether the load ended before all of it was in. */
  public boolean isBroken() {
    return this == INTERRUPTED || this == FAILED;
  }

  /** Whether the load may have left something in the store. */
  public boolean isRemovable() {
    return isBroken() || this == FINISHED;
  }
}
