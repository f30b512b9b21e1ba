package org.interlock.alignment.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.Http11InputBuffer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells by Tomcat's own means whether a client has closed its HTTP/1.1 connection. Tomcat does not
 * say so by itself, nor by asynchronous requests or by writing: the end shows only to who reads on.
 * Comes before whatever puts something around the input.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TomcatConnections
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  @Override
  public void customize(ConfigurableTomcatWebServerFactory server) {
    server.addEngineValves(
        new ValveBase(true) {
          @Override
          public void invoke(Request request, Response response)
              throws IOException, ServletException {
            var asked = request.getCoyoteRequest();
            var input = asked.getInputBuffer();
            request.setAttribute(
                ClientConnection.ATTRIBUTE, (ClientConnection) () -> isClosed(asked, input));
            getNext().invoke(request, response);
          }
        });
  }

  /**
   * Looks without waiting, and only if nothing is left to be read: what arrives then is the next
   * request, which stays in the buffer for its turn. At the end Tomcat counts one byte to be read,
   * so that a reader runs into the end, but the buffer is empty.
   */
  private static boolean isClosed(org.apache.coyote.Request request, InputBuffer input) {
    return input instanceof Http11InputBuffer buffer
        && available(request, false) == 0
        && available(request, true) > 0
        && !buffer.getByteBuffer().hasRemaining();
  }

  private static int available(org.apache.coyote.Request request, boolean read) {
    request.action(ActionCode.AVAILABLE, read);
    return request.getAvailable();
  }
}
