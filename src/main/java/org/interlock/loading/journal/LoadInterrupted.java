package org.interlock.loading.journal;

/** A load was asked to stop, or was taken for dead; what it wrote so far stays. */
public final class LoadInterrupted extends RuntimeException {

  public LoadInterrupted() {
    super("The load was interrupted.");
  }
}
