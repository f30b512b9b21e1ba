package org.interlock.alignment.traffic;

import java.time.Duration;

/** As many questions as may be were being answered, and none of them was done in time. */
public final class TooManyQuestions extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long seconds;

  TooManyQuestions(Duration wait) {
    super(
        "Too many questions are being answered: ask again in %d seconds."
            .formatted(wait.toSeconds()),
        null,
        false,
        false);
    this.seconds = wait.toSeconds();
  }

  /** When to ask again. */
  public long seconds() {
    return seconds;
  }
}
