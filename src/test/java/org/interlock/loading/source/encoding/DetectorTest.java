package org.interlock.loading.source.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DetectorTest {

  @ParameterizedTest
  @MethodSource("pages")
  void neverTakesTextForAnother(String page, String languages) {
    var random = new Random(7);
    for (int names : List.of(2, 3, 5, 9)) {
      for (int i = 0; i < 20; i++) {
        var text = SampleNames.sample(languages, names, random);
        assertThat(SampleNames.isRight(text, page)).as(text).isNotEqualTo(false);
      }
    }
  }

  static Stream<Arguments> pages() {
    return Stream.of("windows-1252", "windows-1250", "windows-1251", "Shift_JIS", "GBK")
        .flatMap(
            page ->
                SampleNames.LANGUAGES.get(page).stream()
                    .map(languages -> Arguments.of(page, languages)));
  }

  @Test
  void tellsEachUsualCodePageFromAFewNames() {
    assertThat(found("Société Générateur – “Aube”", "windows-1252")).isEqualTo("windows-1252");
    assertThat(found("Żródłowa Łąka Śnieżka", "windows-1250")).isEqualTo("windows-1250");
    assertThat(found("Московский завод", "windows-1251")).isEqualTo("windows-1251");
    assertThat(found("タカラ自動車", "Shift_JIS")).isEqualTo("Shift_JIS");
    assertThat(found("长江技术有限公司\n北京大学", "GBK")).isEqualTo("GB18030");
    assertThat(found("Fundação Calouste\nÉlectricité du Vercors", "x-MacRoman"))
        .isEqualTo("MacRoman");
  }

  @Test
  void saysBetweenWhichReadingsItIsUndecided() {
    var finding = Detector.look("Crème".getBytes(Charset.forName("windows-1252")));

    assertThat(finding.clear()).isFalse();
    assertThat(finding.readings())
        .contains("windows-1252 (“Crème”)")
        .anyMatch(reading -> reading.startsWith("windows-1250 (“Crčme”)"));
  }

  @Test
  void isUndecidedAboutWhatIsNoText() {
    assertThat(Detector.look(new byte[] {-1, -2, 10, -112, 65, -127, 10}).clear()).isFalse();
  }

  private static String found(String text, String page) {
    var finding = Detector.look(text.getBytes(Charset.forName(page)));
    assertThat(finding.clear()).as("%s %s", text, finding).isTrue();
    return Detector.name(finding.charset());
  }
}
