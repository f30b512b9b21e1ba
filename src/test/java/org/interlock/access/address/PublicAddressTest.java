package org.interlock.access.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

  @Test
  void bindsCookiesToTheHostBehindTls() {
    var address = new PublicAddress(" https://interlock.example.org/ ");

    assertThat(address.known()).hasValue("https://interlock.example.org");
    assertThat(cookie(address, false))
        .startsWith("__Host-A=b; Path=/;")
        .contains("; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void worksWithoutTlsOnThisMachine() {
    var address = new PublicAddress("");

    assertThat(address.known()).isEmpty();
    assertThat(cookie(address, false)).startsWith("A=b; Path=/;").doesNotContain("Secure");
    assertThat(cookie(address, true)).startsWith("A=b; Path=/;").contains("; Secure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interlock.example.org",
        "ftp://interlock.example.org",
        "https:",
        "https://ada@interlock.example.org",
        "https://interlock.example.org?a=b",
        "https://interlock example.org"
      })
  void refusesWhatIsNoAddressOfASite(String address) {
    assertThatThrownBy(() -> new PublicAddress(address))
        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
        .hasMessageContaining("interlock.public-address");
  }

  private static String cookie(PublicAddress address, boolean tls) {
    var request = new MockHttpServletRequest();
    request.setSecure(tls);
    return address.cookie("A", "b", request).build().toString();
  }
}
