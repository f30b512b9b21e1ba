package org.interlock.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageFilterTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void makesAnOutageOfWhatAFilterMeets() throws Exception {
    meet(new ServiceUnavailableException("away"));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(request.getAttribute(Outage.ATTRIBUTE)).isEqualTo(Outage.STORE_AWAY);
  }

  @Test
  void answersExhaustedMemory() throws Exception {
    meet(new OutOfMemoryError("Java heap space"));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(request.getAttribute(Outage.ATTRIBUTE)).isEqualTo(Outage.OUT_OF_MEMORY);
  }

  @Test
  void leavesFaultsToTheErrorPage() {
    assertThatThrownBy(() -> meet(new StackOverflowError())).isInstanceOf(ServletException.class);
    assertThatThrownBy(() -> meet(new IllegalStateException("a fault"))).hasMessage("a fault");
  }

  private void meet(Throwable failure) throws ServletException, IOException {
    FilterChain chain =
        (_, _) -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        };
    new OutageFilter().doFilter(request, response, chain);
  }
}
