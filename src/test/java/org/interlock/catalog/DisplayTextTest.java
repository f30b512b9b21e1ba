package org.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DisplayTextTest {

  private final DisplayText words =
      new DisplayText(
          Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneId.of("Europe/Stockholm")));

  @Test
  void namesTheZoneOfAMoment() {
    assertThat(words.time(Instant.parse("2026-11-22T13:05:59Z"))).isEqualTo("2026-11-22 14:05 CET");
    assertThat(words.time(ZonedDateTime.parse("2026-07-22T14:05:00+01:00")))
        .isEqualTo("2026-07-22 15:05 CEST");
    assertThat(words.time(null)).isEmpty();
  }

  @Test
  void tellsWhatIsToComeFromWhatHasBegun() {
    assertThat(words.years("2015-05-22", null)).isEqualTo("since 2015");
    assertThat(words.years("2031-01-01", null)).isEqualTo("from 2031");
    assertThat(words.years("2015-05-22", "2019-01-31")).isEqualTo("2015–2019");
  }
}
