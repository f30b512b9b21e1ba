package org.interlock.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where something comes from.
 *
 * @param source what it was read from
 * @param load key of the load that wrote it
 * @param inferred true if computed rather than stated
 * @param confidence of what is inferred, 0..1
 * @param editedBy who changed it last by hand
 * @param editedAt when, ISO 8601
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    @Nullable String source,
    @Nullable String load,
    @Nullable Boolean inferred,
    @Nullable Double confidence,
    @Nullable String editedBy,
    @Nullable String editedAt) {

  /** The minute of the last edit, to read: {@code 2026-11-22 14:05}. */
  public @Nullable String editedOn() {
    return editedAt == null
        ? null
        : editedAt.substring(0, Math.min(16, editedAt.length())).replace('T', ' ');
  }
}
