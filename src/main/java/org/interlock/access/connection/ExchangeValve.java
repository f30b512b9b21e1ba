package org.interlock.access.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Tomcat's door to an application: where each request begins and ends an exchange. */
final class ExchangeValve extends ValveBase {

  private final ConnectionMonitor monitor;

  ExchangeValve(ConnectionMonitor monitor) {
    super(true);
    this.monitor = monitor;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var connection = request.getServletConnection().getConnectionId();
    var exchange = new Exchange(connection, request.getCoyoteRequest());
    monitor.begin(exchange);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        response.finishResponse();
        exchange.body().finish();
      }
    } finally {
      monitor.end(exchange);
    }
  }
}
