package org.interlock.alignment;

import java.util.List;
import java.util.Map;

/** The same question without what the user's own rules leave out. */
final class RelaxedQuestion {

  private RelaxedQuestion() {}

  static Question question(Question asked) {
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
  static Inquiry inquiry(Inquiry asked) {
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
