package org.interlock.access.connection;

import java.util.Set;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's HTTP/1.1 with a look at its open connections; Tomcat creates it by its name. */
public final class ConnectionProtocol extends Http11NioProtocol {

  Set<SocketWrapperBase<NioChannel>> sockets() {
    return getEndpoint().getConnections();
  }
}
