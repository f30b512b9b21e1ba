package org.interlock.history;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time to read, with its zone: {@code 2026-11-22 14:05 UTC}. */
public final class UtcMinute {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private UtcMinute() {}

  /** Nothing if there is no time. */
  public static String of(@Nullable ZonedDateTime time) {
    return time == null ? "" : MINUTE.format(time.withZoneSameInstant(ZoneOffset.UTC));
  }
}
