package org.interlock.edit;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the graph as a person edits it: its own properties and parts, and other records by
 * key alone. It is a Java record whose components are named like the properties of the model.
 */
public interface Aggregate {

  String key();

  /** Grows with each change; null before the first. */
  @Nullable Long version();

  /** What people call it; null if it has no name. */
  @Nullable String name();

  /** The properties that a person set, which no load overwrites; null if there are none. */
  @Nullable List<String> edited();

  /** Who edited it last; null if nobody did. */
  @Nullable String editedBy();

  /** When; null if nobody did. */
  @Nullable ZonedDateTime editedAt();
}
