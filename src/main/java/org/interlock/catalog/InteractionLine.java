package org.interlock.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interaction in the timeline of a record.
 *
 * @param promisedBy US or THEM, of a promise
 * @param settledBy what became of a promise: PROMISE_KEPT or PROMISE_BROKEN; absent while it is
 *     open
 * @param people who joined it, but for the person whose timeline it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InteractionLine(
    String key,
    @Nullable String kind,
    @Nullable String on,
    @Nullable String note,
    @Nullable String due,
    @Nullable String promisedBy,
    @Nullable String settledBy,
    List<Named> people) {

  /** Whether it is a promise of which nobody said yet whether it was kept. */
  public boolean isOpenPromise() {
    return "PROMISE".equals(kind) && settledBy == null;
  }
}
