package org.interlock.access.address;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where a browser finds the running application: publicly, otherwise on this machine. */
@Component
@ConditionalOnWebApplication
public class ServerAddress {

  private final Environment environment;
  private final ServerProperties server;
  private final PublicAddress known;

  ServerAddress(Environment environment, ServerProperties server, PublicAddress known) {
    this.environment = environment;
    this.server = server;
    this.known = known;
  }

  @Override
  public String toString() {
    return known.known().orElseGet(this::here);
  }

  private String here() {
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
