package org.interlock.history;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What brought a record, and what became of it.
 *
 * @param node what the store has of it, if it is there
 * @param trash its latest removal, if it is in the trash
 * @param added by whom it was made by hand, if it was
 * @param changed whether it has a history
 */
record RecordOrigin(
    @Nullable Node node, @Nullable Removal trash, @Nullable Addition added, boolean changed) {

  /** The record in the store. */
  record Node(@Nullable String name, @Nullable String source, @Nullable String load) {}

  /** The record in the trash. */
  record Removal(
      @Nullable String name,
      @Nullable String source,
      @Nullable String load,
      String removal,
      String by,
      ZonedDateTime at) {}

  /** How it was made by hand. */
  record Addition(@Nullable String by, ZonedDateTime at) {}

  boolean isKnown() {
    return node != null || trash != null || changed;
  }

  /** Whether it is not in the store but can be restored. */
  public boolean isInTrash() {
    return node == null && trash != null;
  }

  public @Nullable String name() {
    return node != null ? node.name() : trash == null ? null : trash.name();
  }

  public @Nullable String source() {
    return node != null ? node.source() : trash == null ? null : trash.source();
  }

  public @Nullable String load() {
    return node != null ? node.load() : trash == null ? null : trash.load();
  }
}
