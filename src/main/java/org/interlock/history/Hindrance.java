package org.interlock.history;

import java.util.List;

/**
 * Why something can't be restored.
 *
 * @param about what people call the things that it is about
 */
public record Hindrance(Reason reason, List<String> about) {

  /** A kind of hindrance; the messages have a sentence for each. */
  public enum Reason {
    /** It has another value since. */
    CHANGED_SINCE,
    /** What it belongs to or refers to is not there any more. */
    GONE,
    /** Something else has its place or its key. */
    TAKEN,
    /** The values are not allowed any more. */
    NOT_VALID,
    /** It is as it was. */
    NOTHING_TO_RESTORE
  }

  /** The code of its sentence in the messages. */
  public String message() {
    return "history.hindrance." + reason;
  }

  /** What the sentence is about: how many things, and what people call them. */
  public Object[] arguments() {
    return new Object[] {about.size(), String.join(", ", about)};
  }

  public static Hindrance of(Reason reason, String... about) {
    return new Hindrance(reason, List.of(about));
  }
}
