package org.interlock.alignment.traffic;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The connection over which a question came; once it is closed, nobody waits for the answer. */
@FunctionalInterface
interface ClientConnection {

  /** The attribute of a request under which a server puts its connection. */
  String ATTRIBUTE = ClientConnection.class.getName();

  boolean isClosed();

  /** That of the request which this thread answers; never closed where a server doesn't tell. */
  static ClientConnection ofThisRequest() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof ClientConnection known
        ? known
        : () -> false;
  }
}
