package org.interlock.alignment.traffic;

/** Nobody waits for the answer of a question any more, so its work was stopped. */
public final class QuestionWithdrawn extends RuntimeException {

  private static final long serialVersionUID = 1;

  QuestionWithdrawn() {
    super("The question was withdrawn.", null, false, false);
  }
}
