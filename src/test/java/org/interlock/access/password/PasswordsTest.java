package org.interlock.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "12345678",
        "Password1!",
        "P@ssw0rd",
        "Summer2026!",
        "qwertyuiop",
        "1q2w3e4r5t",
        "asdfghjkl;",
        "aaaaaaaa",
        "abcabcabc",
        "abcdefgh",
        "        ",
        "30.11.2026",
        "changeme123",
        "interlock",
        "Interlock2026!",
        "ada.lovelace",
        "Lovelace1815",
        "ecalevol"
      })
  void refusesWhatIsEasyToGuess(String password) {
    assertThat(Passwords.flaw(password, "ada.lovelace"))
        .hasValueSatisfying(flaw -> assertThat(flaw).contains("easy to guess"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kq7w2xbd", "correct horse", "Grünspecht & Zaunkönig", "日本橋で会いましょう"})
  void takesWhatIsNot(String password) {
    assertThat(Passwords.flaw(password, "ada.lovelace")).isEmpty();
  }

  @Test
  void takesWhatItMakesUp() {
    assertThat(Passwords.flaw(Passwords.madeUp(), "admin")).isEmpty();
  }

  @Test
  void refusesWhatIsTooShortOrTooLong() {
    assertThat(Passwords.flaw("kq7w2xb", "ada")).isPresent();
    assertThat(Passwords.flaw("é".repeat(37), "ada")).isPresent();
  }
}
