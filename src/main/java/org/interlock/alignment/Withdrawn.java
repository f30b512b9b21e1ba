package org.interlock.alignment;

/** Nobody waits for the answer of a question any more, so its work was stopped. */
public final class Withdrawn extends RuntimeException {

  private static final long serialVersionUID = 1;

  Withdrawn() {
    super("The question was withdrawn.", null, false, false);
  }
}
