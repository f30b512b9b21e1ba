package org.interlock.access.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,          192.0.2.1",
    "::ffff:192.0.2.1,   192.0.2.1",
    "2001:db8:0:1::9,    20010db800000001",
    "2001:db8:0:2::9,    20010db800000002",
    "fe80::1%1,          fe80000000000000",
    "'',                 ''",
    "no.address.example, no.address.example",
  })
  void isTheFirstHalfOfAnAddressOfTheSixthVersion(String address, String network) {
    assertThat(ClientNetwork.of(address)).isEqualTo(network);
  }
}
