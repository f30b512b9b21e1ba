package org.interlock.web.jump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class GrammarTest {

  private final Wording wording = new Wording(messages(), Locale.ENGLISH);
  private final Grammar grammar = wording.grammar(Audience.ADMINS);

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/jump");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @ParameterizedTest
  @CsvSource({
    "note on Frostmark,         NOTE,            frostmark",
    "no frost,                  NOTE,            frost",
    "NOTE   frost  mark,        NOTE,            frost mark",
    "map frost,                 MAP,             frost",
    "map of frost,              MAP,             frost",
    "m frost,                   MEETING MAP,     frost",
    "met karin,                 MEETING,         karin",
    "promise to karin tallbo,   PROMISE,         karin tallbo",
    "new d f frost,             NEW_DEAL,        frost",
    "new person at frost,       NEW_PERSON,      frost",
    "who could serve cold,      WHO_COULD,       cold",
    "who cold,                  WHO_COULD,       cold",
    "align cold,                ALIGN ALIGN_FOR, cold",
    "align for frost,           ALIGN_FOR,       frost",
    "trust of frost,            TRUST,           frost",
    "hist frost,                HISTORY,         frost",
    "edit frost,                EDIT,            frost",
  })
  void readsWhatToDoAndWithWhat(String typed, String commands, String rest) {
    var reading = grammar.read(typed);

    assertThat(reading.commands()).map(Command::name).containsExactly(commands.split(" "));
    assertThat(reading.rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frostmark", "nor frost", "new york power", "notes on frost", "8.3.1"})
  void takesWhatBeginsLikeNoCommandForAName(String typed) {
    assertThat(grammar.read(typed).commands()).isEmpty();
    assertThat(grammar.read(typed).rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"new, NEW_DEAL NEW_PERSON", "note on, NOTE", "wh, WHO_COULD", "m, MEETING MAP"})
  void waitsForTheRecordOfACommand(String typed, String commands) {
    var reading = grammar.read(typed);

    assertThat(reading.commands()).map(Command::name).containsExactly(commands.split(" "));
    assertThat(reading.rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "deals, DEALS",
    "gap, GAPS",
    "market, GAPS",
    "new org, NEW_ORGANIZATION",
    "accounts, ORGANIZATIONS",
    "?, ",
    "deals frost, ",
  })
  void readsPages(String typed, String place) {
    assertThat(grammar.read(typed).places().stream().map(Place::name).findFirst().orElse(null))
        .isEqualTo(place);
  }

  @ParameterizedTest
  @EnumSource
  void readsEachCommandAsItIsCalled(Command command) {
    var reading = grammar.read(wording.of(command, "Frost & Söner {0} | 5"));

    assertThat(reading.commands()).contains(command);
    assertThat(reading.rest()).isEqualTo("frost & söner {0} | 5");
    assertThat(grammar.read(wording.of(command, "")).commands()).contains(command);
  }

  @ParameterizedTest
  @EnumSource
  void readsEachPlaceAsItIsCalled(Place place) {
    assertThat(grammar.read(wording.of(place)).places()).contains(place);
  }

  @Test
  void knowsOnlyWhatTheUserMayDo() {
    var team = wording.grammar(Audience.EVERYBODY);

    assertThat(team.read("").places())
        .contains(Place.DEALS, Place.NEW_ORGANIZATION)
        .doesNotContain(Place.SETTINGS, Place.USERS, Place.LOADS, Place.NEW_CAPABILITY);
    assertThat(team.read("edit frost").commands()).isEmpty();
    assertThat(wording.grammar(Audience.MANAGERS).read("").places())
        .contains(Place.NEW_CAPABILITY)
        .doesNotContain(Place.SETTINGS);
    assertThat(grammar.read("").places()).containsExactly(Place.values());
  }
}
