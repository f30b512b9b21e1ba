package org.interlock.trust;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * An interaction that two persons joined, as evidence of their tie.
 *
 * @param source key of the interaction
 * @param starter which of the two started it
 */
record Contact(String source, ContactKind kind, LocalDate on, Starter starter) {

  /** In time; what harms comes after everything else of its day. */
  static final Comparator<Contact> IN_TIME =
      Comparator.comparing(Contact::on)
          .thenComparing(contact -> contact.kind().harms())
          .thenComparing(Contact::kind)
          .thenComparing(Contact::source);

  /** Which of two persons started an interaction, by the sides on which they joined it. */
  enum Starter {
    FIRST,
    SECOND,
    BOTH,
    /** Somebody else did. */
    NEITHER,
    UNKNOWN;

    static Starter of(Side first, Side second) {
      if (first == Side.FROM) {
        return second == Side.FROM ? BOTH : FIRST;
      }
      if (second == Side.FROM) {
        return SECOND;
      }
      return first == Side.TO && second == Side.TO ? NEITHER : UNKNOWN;
    }
  }

  /** The side on which somebody joined: {@code from} started it, any other word did not. */
  enum Side {
    FROM,
    TO,
    UNKNOWN;

    static Side named(String word) {
      return word.isBlank() ? UNKNOWN : word.equalsIgnoreCase("from") ? FROM : TO;
    }
  }
}
