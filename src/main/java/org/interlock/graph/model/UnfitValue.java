package org.interlock.graph.model;

/** A text that is no value of a property's type, and why, as the end of a sentence about it. */
public final class UnfitValue extends Exception {

  UnfitValue(String reason) {
    super(reason, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
