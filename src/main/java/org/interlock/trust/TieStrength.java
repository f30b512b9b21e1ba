package org.interlock.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.interlock.trust.Contact.Starter;

/**
 * The strength of the tie of two persons, computed from the interactions that both joined: {@code 1
 * − exp(−Σ weight × 0.5^(days / 180))}. A broken promise halves and a breach zeroes what was before
 * it; the day has no hours, so everything else of the same day was before it. If the same one of
 * the two started every interaction, each counts half; where it isn't known who started one, that
 * is not assumed.
 *
 * @param value 0..1
 * @param oneSided whether only one of the two ever started it
 * @param parts what each interaction adds to the sum today, in time
 */
record TieStrength(double value, boolean oneSided, List<Part> parts) {

  /** What an interaction adds to the sum today. */
  record Part(Contact contact, double adds) {}

  private static final double HALF_LIFE_DAYS = 180;

  /** Those in the future don't count and are left out. */
  static TieStrength of(List<Contact> contacts, LocalDate today) {
    var inTime =
        contacts.stream()
            .filter(contact -> !contact.on().isAfter(today))
            .sorted(Contact.IN_TIME)
            .toList();
    var oneSided = isOneSided(inTime);
    var parts = new ArrayList<Part>(inTime.size());
    // From the latest back: kept is the share that all later harm leaves of a contact, so one pass
    // does what a replay in time would do, and each part is told as it counts today.
    var sum = 0.0;
    var kept = oneSided ? 0.5 : 1;
    for (var contact : inTime.reversed()) {
      var age = ChronoUnit.DAYS.between(contact.on(), today);
      var adds = kept * contact.kind().weight() * Math.pow(0.5, age / HALF_LIFE_DAYS);
      sum += adds;
      kept *= contact.kind().keeps();
      parts.addFirst(new Part(contact, adds));
    }
    return new TieStrength(-Math.expm1(-sum), oneSided, List.copyOf(parts));
  }

  private static boolean isOneSided(List<Contact> contacts) {
    var first = contacts.stream().anyMatch(contact -> contact.starter() == Starter.FIRST);
    var second = contacts.stream().anyMatch(contact -> contact.starter() == Starter.SECOND);
    return first != second
        && contacts.stream()
            .map(Contact::starter)
            .noneMatch(starter -> starter == Starter.BOTH || starter == Starter.UNKNOWN);
  }
}
