package org.interlock.alignment.solver;

import java.time.Duration;

/** When to stop: at a time, or as soon as the thread is interrupted. */
final class StopRule {

  private final long deadline;
  private boolean stopped;

  StopRule(Duration limit) {
    deadline = System.nanoTime() + limit.toNanos();
  }

  /** Whether to stop now; the thread stays interrupted. */
  boolean now() {
    stopped |= System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted();
    return stopped;
  }
}
