package org.interlock.alignment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.interlock.alignment.traffic.QuestionTurns;
import org.springframework.beans.factory.BeanFactory;

/**
 * A question that no solver answers within its time limit: a hundred needs, three hundred partners
 * of the same price, each with six of them (a set cover whose bounds tell next to nothing).
 */
public final class LongQuestion {

  public static final String GRAPH =
      """
      CREATE (deal:Deal {key: 'deal-long', name: 'A long question', status: 'OPEN'})
      CREATE (:Organization {key: 'org-us', name: 'Us', home: true})
      CREATE (:Organization {key: 'org-customer', name: 'Customer'})
        -[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(deal)
      WITH deal
      UNWIND range(0, 99) AS n
      CREATE (deal)-[:HAS_NEED]->(:Need {key: 'need-' + n, priority: 'MUST'})
        -[:FOR]->(:Capability {key: 'cap-' + n, name: 'Capability ' + n})
      WITH DISTINCT deal
      UNWIND range(0, 299) AS o
      CREATE (:Organization {key: 'org-' + o, name: 'Partner ' + o})
        -[:OFFERS]->(offering:Offering {key: 'off-' + o, name: 'Offering ' + o})
      WITH offering, o
      UNWIND [k IN range(0, 5) | ((o * 37 + 11) * (o + k * 53 + 7) + k * k * 29) % 100] + [o % 100]
        AS n
      WITH DISTINCT offering, n
      MATCH (capability:Capability {key: 'cap-' + n})
      CREATE (offering)-[:PROVIDES {level: 1.0}]->(capability)
      """;

  private static final String JSON =
      "{\"deal\": \"deal-long\", \"maxPartners\": 50, \"timeLimitMs\": %d}";

  private final QuestionTurns turns;

  public LongQuestion(BeanFactory beans) {
    this.turns = beans.getBean(QuestionTurns.class);
  }

  public static String json(int timeLimitMs) {
    return JSON.formatted(timeLimitMs);
  }

  /** The address of its page. */
  public static String address(int timeLimitMs) {
    return "/alignments?deal=deal-long&maxPartners=50&go=1&timeLimitMs=" + timeLimitMs;
  }

  /** Takes as many turns, until they are given back. */
  public Runnable askedAtOnce(int questions) {
    var done = new CountDownLatch(1);
    for (var i = 0; i < questions; i++) {
      Thread.startVirtualThread(() -> turns.take(() -> waitFor(done)));
    }
    return done::countDown;
  }

  private static boolean waitFor(CountDownLatch done) {
    try {
      return done.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  /** How many questions are worked on now. */
  public int taken() {
    return turns.taken();
  }
}
