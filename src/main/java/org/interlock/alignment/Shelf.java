package org.interlock.alignment;

import java.util.List;

/**
 * Who provides one capability: the n-th element of each list belongs to the n-th provider.
 *
 * @param key of the capability
 * @param levels as stated, 0..1
 */
record Shelf(
    String key,
    List<String> offerings,
    List<String> organizations,
    double[] levels,
    byte[] flags,
    List<List<String>> connectors) {

  private static final int REQUIRES = 1;
  private static final int CONFLICTS = 2;
  private static final int EVIDENCE = 4;

  int size() {
    return levels.length;
  }

  /** Whether the offering requires something. */
  boolean requires(int index) {
    return (flags[index] & REQUIRES) != 0;
  }

  /** Whether the organization conflicts with any, now or once. */
  boolean conflicts(int index) {
    return (flags[index] & CONFLICTS) != 0;
  }

  /** Whether there may be evidence for or against the organization. */
  boolean hasEvidence(int index) {
    return (flags[index] & EVIDENCE) != 0;
  }
}
