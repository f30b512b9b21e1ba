package org.interlock.edit.movement;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is computed from what happened: the ties of people, the trust in organizations. The module
 * that computes it tells it to this one, which lies below.
 */
public interface Measures {

  /**
   * Something that is measured.
   *
   * @param keys of an organization, or of two people
   */
  record Measured(Kind kind, List<String> keys) {}

  /** What is measured, from 0 to 1. */
  enum Kind {
    TIE,
    TRUST
  }

  /** The ties between these people, and the trust in these organizations, by their keys. */
  Map<Measured, Double> of(Collection<String> people, Collection<String> organizations);
}
