package org.interlock.alignment.question;

import java.util.List;
import java.util.Map;

/** The same question without what the user's own rules leave out. */
public final class RelaxedQuestion {

  private RelaxedQuestion() {}

  public static Question question(Question asked) {
    return new Question(
        asked.deal(),
        asked.customer(),
        asked.needs(),
        asked.maxPartners(),
        asked.pin(),
        List.of(),
        asked.alternatives(),
        asked.timeLimitMs(),
        asked.priorities(),
        Map.of(),
        asked.weights());
  }

  /** With the offerings of those who can't serve, to name them. */
  public static Inquiry inquiry(Inquiry asked) {
    return new Inquiry(
        asked.question(),
        asked.wants(),
        asked.customers(),
        asked.home(),
        asked.customers(),
        asked.markets(),
        asked.connectors(),
        asked.owners(),
        asked.today(),
        asked.weights());
  }
}
