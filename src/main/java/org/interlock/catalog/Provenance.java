package org.interlock.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZonedDateTime;
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

  /** The moment of the last edit. */
  public @Nullable ZonedDateTime editedOn() {
    return editedAt == null ? null : ZonedDateTime.parse(editedAt);
  }
}
