package org.interlock.edit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.interlock.catalog.Versioned;
import org.interlock.edit.movement.Movement;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as a program gets it.
 *
 * @param promisedBy US or THEM, of a promise
 * @param due the day by which a promise is to be kept
 * @param settles the key of the promise that was kept or broken
 * @param moved what the call moved: ties of two people, the trust in an organization, from 0 to 1;
 *     absent if it moved nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionView(
    String key,
    long version,
    String kind,
    @Nullable String on,
    @Nullable String note,
    @Nullable String promisedBy,
    @Nullable String due,
    @Nullable String settles,
    List<Joined> people,
    List<About> about,
    @Nullable List<Movement> moved)
    implements Versioned {

  /**
   * Somebody who joined it; the side is a word of the source: who started it, or whose they are.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Joined(String person, @Nullable String name, @Nullable String side) {}

  /** A record that it is about; kind is Organization, Person or Deal. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record About(String kind, String key, @Nullable String name) {}

  InteractionView moved(List<Movement> by) {
    return new InteractionView(
        key,
        version,
        kind,
        on,
        note,
        promisedBy,
        due,
        settles,
        people,
        about,
        by.isEmpty() ? null : by);
  }
}
