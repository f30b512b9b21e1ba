package org.interlock.alignment.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an alignment is asked for: a deal with its needs, or a customer with needs of its own.
 *
 * @param deal key of the deal, or null
 * @param customer key of the customer, or null if the deal tells
 * @param needs the needs; empty if the deal tells
 * @param maxPartners most partners in an ensemble, home organizations not counted
 * @param pin keys of organizations that must take part
 * @param exclude keys of organizations that must not
 * @param alternatives how many further ensembles to look for
 * @param timeLimitMs time for the solver in milliseconds
 * @param priorities priorities other than stated, by key of the need (deal) or of the wanted
 *     capability (ad hoc)
 * @param assign keys of the offerings that alone may serve a need, by the same keys
 * @param weights weights other than in the settings, by name
 */
public record Question(
    @Nullable String deal,
    @Nullable String customer,
    List<Need> needs,
    int maxPartners,
    List<String> pin,
    List<String> exclude,
    int alternatives,
    int timeLimitMs,
    Map<String, Priority> priorities,
    Map<String, String> assign,
    Map<String, Integer> weights) {

  public static final int MAX_PARTNERS = 6;
  public static final int ALTERNATIVES = 3;
  public static final int TIME_LIMIT_MS = 2000;

  public Question {
    needs = List.copyOf(needs);
    pin = pin.stream().distinct().toList();
    exclude = exclude.stream().distinct().toList();
    priorities = Map.copyOf(priorities);
    assign = Map.copyOf(assign);
    weights = Map.copyOf(weights);
  }

  /** The needs of a deal, everything else as usual. */
  public static Question of(String deal) {
    return of(deal, null, List.of());
  }

  /** The needs of a customer, everything else as usual. */
  public static Question of(String customer, List<Need> needs) {
    return of(null, customer, needs);
  }

  private static Question of(@Nullable String deal, @Nullable String customer, List<Need> needs) {
    return new Question(
        deal,
        customer,
        needs,
        MAX_PARTNERS,
        List.of(),
        List.of(),
        ALTERNATIVES,
        TIME_LIMIT_MS,
        Map.of(),
        Map.of(),
        Map.of());
  }

  /** The same, but any offering may serve that need. */
  public Question withoutAssigned(String need) {
    var others = new HashMap<>(assign);
    others.remove(need);
    return assigning(others);
  }

  /** The same with that need served by that offering only. */
  public Question withAssigned(String need, String offering) {
    var all = new HashMap<>(assign);
    all.put(need, offering);
    return assigning(all);
  }

  private Question assigning(Map<String, String> others) {
    return new Question(
        deal,
        customer,
        needs,
        maxPartners,
        pin,
        exclude,
        alternatives,
        timeLimitMs,
        priorities,
        others,
        weights);
  }

  /**
   * A need asked for ad hoc.
   *
   * @param capability key of the wanted capability
   * @param priority how much it matters
   * @param accepts keys of the accepted connectors; empty: any
   */
  public record Need(String capability, Priority priority, List<String> accepts) {}
}
