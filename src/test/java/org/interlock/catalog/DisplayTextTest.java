package org.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.graph.model.ValueType;
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
  void readsAValueByItsType() {
    assertThat(words.of(type("count"), 12950L)).isEqualTo("12,950");
    assertThat(words.of(type("amount"), 14_200_000.0)).isEqualTo("14.2 M");
    assertThat(words.of(type("fraction"), 0.25)).isEqualTo("0.25");
    assertThat(words.of(type("date"), LocalDate.parse("2026-04-07"))).isEqualTo("2026-04-07");
    assertThat(words.of(type("country"), "SE")).isEqualTo("Sweden");
    assertThat(words.of(type("lines"), List.of("FMK", "Frost"))).isEqualTo("FMK, Frost");
    assertThat(words.of(type("boolean"), true)).isEqualTo("Yes");
    assertThat(words.of(type("line"), "WALKED_AWAY")).isEqualTo("WALKED_AWAY");
    assertThat(words.of(new ValueType("words", List.of("WALKED_AWAY")), "WALKED_AWAY"))
        .isEqualTo("Walked away");
  }

  private static ValueType type(String name) {
    return new ValueType(name, List.of());
  }

  @Test
  void tellsWhatIsToComeFromWhatHasBegun() {
    assertThat(words.years("2015-05-22", null)).isEqualTo("since 2015");
    assertThat(words.years("2031-01-01", null)).isEqualTo("from 2031");
    assertThat(words.years("2015-05-22", "2019-01-31")).isEqualTo("2015–2019");
  }
}
