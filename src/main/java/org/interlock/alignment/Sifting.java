package org.interlock.alignment;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlock.alignment.solver.Solver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers a question by looking at few of all organizations that could serve. Those that promise
 * most are solved exactly; then everybody is looked for who may be part of anything better ({@link
 * Omitted}), and it is solved again with them, until there is nobody. So what is found is the best
 * of all.
 *
 * <p>For linear programmes of few rows and very many columns this is known as sifting (Bixby,
 * Gregory, Lustig, Marsten and Shanno 1992); here what is left out is priced by a bound of each
 * whole ensemble, because the answer has to be whole.
 */
@Component
class Sifting {

  static final int FIRST = 8;

  private static final int GROWTH = 4;

  private final Shelves shelves;
  private final Prices prices;
  private final Offers offers;
  private final Models models;
  private final Solver solver;
  private final int first;

  @Autowired
  Sifting(Shelves shelves, Prices prices, Offers offers, Models models, Solver solver) {
    this(shelves, prices, offers, models, solver, FIRST);
  }

  /**
   * @param first how many organizations for each need and requirement are looked at first
   */
  Sifting(Shelves shelves, Prices prices, Offers offers, Models models, Solver solver, int first) {
    this.first = first;
    this.shelves = shelves;
    this.prices = prices;
    this.offers = offers;
    this.models = models;
    this.solver = solver;
  }

  /**
   * The answer of all, or what was found until the time was up.
   *
   * @param whatIfs whether also runner-ups and losses are asked for
   */
  Sifted of(Inquiry inquiry, boolean whatIfs) {
    var some = offers.of(inquiry);
    var contenders = contenders(inquiry, some);
    some.read(contenders.there());
    some.read(
        contenders.promising(contenders.all(), contenders.bounds().whole()::with, first).stream()
            .map(contenders::key)
            .collect(Collectors.toSet()));
    var required = some.required();
    var meeting = contenders.meetingToo(required, first);
    meeting.addAll(
        contenders.meeting(
            required.stream().collect(Collectors.toMap(key -> key, key -> Relaxed.NONE)),
            first,
            some.organizations()));
    some.read(meeting);
    var deadline =
        System.nanoTime() + Duration.ofMillis(inquiry.question().timeLimitMs()).toNanos();
    for (var most = first; ; most *= GROWTH) {
      var sifted = Sifted.of(models.of(inquiry, some.list()), solver, whatIfs, deadline);
      var omitted = new Omitted(contenders, some, sifted);
      var more = omitted.mostPromising(most);
      if (more.isEmpty()) {
        return sifted;
      }
      if (System.nanoTime() > deadline || some.size() > Offers.MOST) {
        return omitted.unproven();
      }
      some.read(more);
    }
  }

  Contenders contenders(Inquiry inquiry, Offers.Some some) {
    var stock = shelves.stock();
    return new Contenders(inquiry, stock, prices.of(inquiry, stock), assigned(inquiry, some));
  }

  /** The offerings that alone may serve a need, by the need's key. */
  private static Map<String, Offer> assigned(Inquiry inquiry, Offers.Some some) {
    if (inquiry.owners().isEmpty()) {
      return Map.of();
    }
    some.read(Set.copyOf(inquiry.owners().values()));
    var byKey = some.list().stream().collect(Collectors.toMap(Offer::key, offer -> offer));
    var assigned = new HashMap<String, Offer>();
    inquiry
        .question()
        .assign()
        .forEach(
            (need, offering) -> {
              var offer = byKey.get(offering);
              if (offer != null) {
                assigned.put(need, offer);
              }
            });
    return assigned;
  }
}
