package org.interlock.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where a browser on this machine finds the running application. */
@Component
@ConditionalOnWebApplication
class Address {

  private final Environment environment;
  private final ServerProperties server;

  Address(Environment environment, ServerProperties server) {
    this.environment = environment;
    this.server = server;
  }

  @Override
  public String toString() {
    var port = environment.getProperty("local.server.port", "8080");
    return "%s://%s:%s%s".formatted(scheme(), host(), port, path());
  }

  private String scheme() {
    var ssl = server.getSsl();
    return ssl != null && ssl.isEnabled() ? "https" : "http";
  }

  private String host() {
    var bound = server.getAddress();
    if (bound == null || bound.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    var address = bound.getHostAddress();
    return address.contains(":") ? "[" + address + "]" : address;
  }

  private String path() {
    var path = server.getServlet().getContextPath();
    return path == null ? "" : path;
  }
}
