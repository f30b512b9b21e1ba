package org.interlock.access.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/a?b=c, /a?b=c",
    "/a?x=1&y=2&x=3,             /a?x=1&y=2&x=3",
    "/a?x=a=b&y[]=%20,           /a?x=a=b&y[]=%20",
    "/a%2Fb#part,                /a%2Fb",
    "///evil.example,            /evil.example",
  })
  void keepsPathAndQueryAsTheyAre(String address, String local) {
    assertThat(LocalAddress.of(address)).isEqualTo(local);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "a",
        "https://evil.example",
        "//evil.example",
        "//evil.example//b",
        "https://here//evil.example",
        "/\\evil.example",
        "/\tevil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "https://here/a b",
        "http://[here"
      })
  void neverLeadsToAnotherSite(String address) {
    assertThat(LocalAddress.of(address)).isEqualTo("/");
  }

  @Test
  void keepsWhatOnlyLooksLikeAnotherSite() {
    assertThat(LocalAddress.of("/a?to=//evil.example")).isEqualTo("/a?to=//evil.example");
  }
}
