package org.interlock.trust;

import java.util.Arrays;
import java.util.Optional;

/** What an interaction adds to the tie of two persons who joined it, on the day it happens. */
enum ContactKind {
  MEETING(0.35),
  CALL(0.25),
  INTRODUCTION(0.5),
  REFERRAL(0.6),
  DELIVERY(0.5),
  THANKS(0.3),
  MESSAGE(0.1),
  PROMISE_KEPT(0.5),
  PROMISE_BROKEN(0, 0.5),
  BREACH(0, 0);

  private final double weight;
  private final double keeps;

  ContactKind(double weight) {
    this(weight, 1);
  }

  ContactKind(double weight, double keeps) {
    this.weight = weight;
    this.keeps = keeps;
  }

  /** The kind of this name; empty for one that says nothing about a tie. */
  static Optional<ContactKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  double weight() {
    return weight;
  }

  /** The share that it leaves of what was before it. */
  double keeps() {
    return keeps;
  }

  boolean harms() {
    return keeps < 1;
  }
}
