package org.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileAddressTest {

  @Test
  void keepsAnyKeyInOnePiece() {
    assertThat(ProfileAddress.of("Organization", "org-almlunda"))
        .hasValue("/organizations/org-almlunda");
    assertThat(ProfileAddress.of("Deal", "a&b+ü")).hasValue("/deals/a%26b%2B%C3%BC");
    assertThat(ProfileAddress.of("Need", "n1")).isEmpty();
  }
}
