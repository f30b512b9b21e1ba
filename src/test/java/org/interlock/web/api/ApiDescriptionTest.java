package org.interlock.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.servers.Server;
import org.interlock.InterlockTest;
import org.interlock.access.address.PublicAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InterlockTest
class ApiDescriptionTest {

  @Autowired MockMvcTester browser;

  @Test
  @WithMockUser
  void doesNotRepeatWhatARequestSaysTheHostIs() {
    var asked = browser.get().uri("http://evil.example/api/docs").header("Host", "evil.example");

    assertThat(asked)
        .hasStatusOk()
        .bodyText()
        .contains("\"servers\":[{\"url\":\"/\"}]")
        .doesNotContain("evil.example");
  }

  @Test
  void namesThePublicAddress() {
    var address = new PublicAddress("https://interlock.example.org");

    assertThat(new ApiDescription().description("1", "", address).getServers())
        .extracting(Server::getUrl)
        .containsExactly("https://interlock.example.org");
  }
}
