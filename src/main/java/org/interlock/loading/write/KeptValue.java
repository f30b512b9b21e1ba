package org.interlock.loading.write;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.interlock.loading.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A property that stays as a person set it although a load has another value for it.
 *
 * @param value what the load has
 * @param stored the properties that the store has
 */
record KeptValue(
    Row row, String property, Object value, Subject subject, Map<String, Object> stored) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd 'at' HH:mm 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The last edit of a property by a person, as the history has it. */
  record Edit(Long index, String by, ZonedDateTime at) {}

  /** Who set it, when, and what stays, in one sentence. */
  String reason(@Nullable Edit edit) {
    var kept = stored.get(property);
    return "%s of %s was edited by hand by %s%s, so %s stays"
        .formatted(
            property,
            subject.name(),
            edit == null ? stored.getOrDefault("editedBy", "somebody") : edit.by(),
            on(edit == null ? stored.get("editedAt") : edit.at()),
            kept == null ? "the absence of a value" : "“" + kept + "”");
  }

  /** A time as the end of "was removed by ada". */
  static String on(@Nullable Object time) {
    return time instanceof ZonedDateTime at ? " on " + TIME.format(at) : "";
  }
}
