package org.interlock.loading.write;

import java.util.List;
import java.util.Map;
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
 */
record TargetState(
    Row row,
    @Nullable Double confidence,
    Map<String, Object> stated,
    Map<String, Object> gaps,
    Map<String, List<Object>> more) {}
