package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private static final String FOUR_BYTES = "\uD83E\uDDF1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORG:DEPARTMENT OF NATIONAL DEFENCE",
        "a/b",
        "50%;x",
        "..",
        "a|b",
        "a\\b",
        "?#&=+'\"",
        "~2F",
        "Ünïcode 달빛"
      })
  void takeAnyTextOnOneLine(String text) {
    assertThat(Keys.isWellFormed(text)).isTrue();
    assertThat(Keys.normal(text)).isEqualTo(text);
  }

  @Test
  void areCountedInCharactersNotInBytes() {
    assertThat(Keys.isWellFormed(FOUR_BYTES.repeat(200))).isTrue();
    assertThat(Keys.isWellFormed(FOUR_BYTES.repeat(201))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a ",
        "\u00a0a",
        "a\tb",
        "a\nb",
        "a\u0000",
        "a\u2028b",
        "a\u0085b",
        "e\u0301",
        "\uD83E"
      })
  void refuseWhatNobodySees(String text) {
    assertThat(Keys.isWellFormed(text)).isFalse();
  }

  @Test
  void areTrimmedAndComposed() {
    assertThat(Keys.normal(" \u00a0Cafe\u0301\u3000")).isEqualTo("Café");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "org-almlunda, org-almlunda",
        "ORG:A B, ORG:A B",
        "a/b, a~2Fb",
        "50%;x, 50~25~3Bx",
        "a\\b, a~5Cb",
        "what?#, what~3F~23",
        "~2F, ~7E2F",
        "., ~2E",
        ".., ~2E.",
        "..., ...",
        "new, ~6Eew",
        "news, news",
      })
  void standInAnAddress(String key, String segment) {
    assertThat(Keys.segment(key)).isEqualTo(segment);
    assertThat(Keys.ofSegment(segment)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "a~b", "~zz", "~2", "~/", "~~2F", "~2%"})
  void comeBackFromAnAddressAsTheyWere(String key) {
    assertThat(Keys.ofSegment(Keys.segment(key))).isEqualTo(key);
  }

  @Test
  void keepTheAddressesOfTildesThatWereThereBefore() {
    assertThat(Keys.ofSegment("~ada")).isEqualTo("~ada");
    assertThat(Keys.ofSegment("~00")).isEqualTo("~00");
  }

  @Test
  void standInAnId() {
    assertThat(Keys.id("org-almlunda.a_b:c")).isEqualTo("org-almlunda.a_b:c");
    assertThat(Keys.id("it's a\\b \"é\"")).isEqualTo("it~27s~20a~5Cb~20~22é~22");
    assertThat(Keys.id("a b")).isNotEqualTo(Keys.id("a~20b"));
  }

  @Test
  void standInAList() {
    var keys = List.of("a|b", "c\\", "d;e", "f");

    assertThat(Keys.joined(keys)).isEqualTo("a\\|b|c\\\\|d\\;e|f");
    assertThat(Keys.several(Keys.joined(keys), "|;")).isEqualTo(keys);
  }

  @Test
  void haveBackslashesThatMeanThemselvesInAList() {
    assertThat(Keys.several("C:\\Temp| |\\x\\", "|")).containsExactly("C:\\Temp", "\\x\\");
    assertThat(Keys.several("a\\;b", "|")).containsExactly("a\\;b");
  }
}
