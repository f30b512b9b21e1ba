package org.interlock.alignment;

import java.util.List;

/**
 * Who provides one capability: the n-th element of each list belongs to the n-th provider.
 *
 * @param key of the capability
 * @param levels as stated, 0..1
 * @param requires whether the offering requires something
 */
record Shelf(
    String key,
    List<String> offerings,
    List<String> organizations,
    double[] levels,
    boolean[] requires,
    List<List<String>> connectors) {

  int size() {
    return levels.length;
  }
}
