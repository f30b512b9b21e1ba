package org.interlock.access.connection;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** A body was too large, too slow or broken off: HTTP 413, 408 or 400. */
public final class BodyRefused extends ResponseStatusException {

  private static final long serialVersionUID = 1;

  BodyRefused(HttpStatusCode status) {
    super(status);
  }
}
