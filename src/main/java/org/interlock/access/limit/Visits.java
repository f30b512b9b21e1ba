package org.interlock.access.limit;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Where each request begins and ends a visit. */
final class Visits extends ValveBase {

  private final Lines lines;

  Visits(Lines lines) {
    super(true);
    this.lines = lines;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var line = request.getServletConnection().getConnectionId();
    var visit = new Visit(line, request.getCoyoteRequest());
    lines.begin(visit);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        response.finishResponse();
        visit.body().finish();
      }
    } finally {
      lines.end(visit);
    }
  }
}
