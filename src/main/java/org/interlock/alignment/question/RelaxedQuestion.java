package org.interlock.alignment.question;

import java.util.List;
import java.util.Map;

/** The same question without what the user's own rules leave out. */
public final class RelaxedQuestion {

  private RelaxedQuestion() {}

  public static Question question(Question asked) {
    return asked.withExclude(List.of()).withAssign(Map.of());
  }

  /** With the offerings of those who can't serve, to name them. */
  public static Inquiry inquiry(Inquiry asked) {
    return asked.withBarred(asked.customers());
  }
}
