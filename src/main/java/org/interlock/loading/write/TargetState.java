package org.interlock.loading.write;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.loading.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * The state that a load wants one node or relationship to have in the store.
 *
 * @param row the first row that says so, for messages and provenance
 * @param confidence how sure it is, or null if it is stated
 * @param stated properties that are to have this value
 * @param gaps properties to fill only where the store has none
 * @param more lists to join with what the store has
 * @param foreign values that other rows state of another relationship of this pair: where the store
 *     has one of them here, an earlier release mixed the two up
 */
record TargetState(
    Row row,
    @Nullable Double confidence,
    Map<String, Object> stated,
    Map<String, Object> gaps,
    Map<String, List<Object>> more,
    Map<String, Set<Object>> foreign) {

  /** Whether anything is said of this property. */
  boolean says(String property) {
    return stated.containsKey(property) || gaps.containsKey(property) || more.containsKey(property);
  }

  TargetState withForeign(Map<String, Set<Object>> values) {
    return new TargetState(row, confidence, stated, gaps, more, values);
  }
}
