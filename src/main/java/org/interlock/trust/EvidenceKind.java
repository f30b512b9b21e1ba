package org.interlock.trust;

import java.util.Arrays;
import java.util.List;

/** What counts for or against an organization on the day it happens. */
enum EvidenceKind {
  PROMISE_KEPT(1, 0, true),
  PROMISE_BROKEN(0, 2, true),
  BREACH(0, 8, true),
  DELIVERY(1, 0, false),
  REFERRAL(0.5, 0, false),
  THANKS(0.5, 0, false),
  /** Another party of a deal that it led did win. */
  WIN(1, 0, false),
  /** Another party of a deal that it led did lose. */
  LOSS(0, 3, false);

  private final double positive;
  private final double negative;
  private final boolean integrity;

  EvidenceKind(double positive, double negative, boolean integrity) {
    this.positive = positive;
    this.negative = negative;
    this.integrity = integrity;
  }

  /** The kinds that are interactions. */
  static List<String> interactions() {
    return Arrays.stream(values())
        .filter(kind -> kind != WIN && kind != LOSS)
        .map(Enum::name)
        .toList();
  }

  double positive() {
    return positive;
  }

  double negative() {
    return negative;
  }

  boolean integrity() {
    return integrity;
  }
}
