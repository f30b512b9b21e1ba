package org.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+49", "-5", "@x", "\ta", "\rb", "\nc", "'=d", "''-e", "-multi\nline"})
  void givesWhatIsNoFormulaAndBackAgain(String text) {
    assertThat(SpreadsheetFormulas.harmless(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetFormulas.original(SpreadsheetFormulas.harmless(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "'s-Gravenhage", "1=1", "'"})
  void leavesOtherTextsAlone(String text) {
    assertThat(SpreadsheetFormulas.harmless(text)).isEqualTo(text);
    assertThat(SpreadsheetFormulas.original(text)).isEqualTo(text);
  }
}
