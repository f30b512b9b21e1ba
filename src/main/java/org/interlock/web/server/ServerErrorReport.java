package org.interlock.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What the server itself refuses, because it can't make out an address or headers: no page and no
 * API method is ever asked, so the answer is made of nothing but text. Tomcat creates it by its
 * name.
 */
public final class ServerErrorReport extends ErrorReportValve {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Interlock can’t read this · Interlock</title></head>
      <body>
      <main>
      <h1>Interlock can’t read this</h1>
      <p>The address, or what was sent with it, is damaged or too long (HTTP %d).</p>
      <p><a href="/">Go to the home page</a></p>
      </main>
      </body>
      </html>
      """;
  private static final String PROBLEM =
      """
      {"status":%d,"detail":"The address or a header is malformed or too long. In a path / \\\\ %% ; of a key are ~2F ~5C ~25 ~3B."}
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var address = request.getRequestURI();
    var isApi = address != null && address.startsWith("/api/");
    try {
      response.setContentType(
          isApi ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      var writer = response.getReporter();
      if (writer != null) {
        writer.write((isApi ? PROBLEM : PAGE).formatted(status));
        response.finishResponse();
      }
    } catch (IOException gone) {
      LoggerFactory.getLogger(ServerErrorReport.class).debug("Nobody waits for the answer", gone);
    }
  }

  /** Puts it in the place of Tomcat's own. */
  @Component
  static class Customizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
      server.addContextCustomizers(
          context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass(ServerErrorReport.class.getName());
            }
          });
    }
  }
}
