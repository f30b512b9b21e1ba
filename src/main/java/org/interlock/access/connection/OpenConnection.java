package org.interlock.access.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.interlock.access.address.ClientNetwork;

/** An open connection: who it comes from, and since when it sends no complete request. */
final class OpenConnection {

  private final SocketWrapperBase<NioChannel> socket;
  private final SocketChannel channel;
  private final String network;
  private volatile long since = System.nanoTime();
  private volatile boolean known;

  OpenConnection(SocketWrapperBase<NioChannel> socket) {
    this.socket = socket;
    // Kept, because Tomcat gives what is around the channel to the next connection.
    this.channel = socket.getSocket().getIOChannel();
    this.network = network(channel);
  }

  String network() {
    return network;
  }

  private static String network(SocketChannel channel) {
    try {
      return channel.getRemoteAddress() instanceof InetSocketAddress from
          ? ClientNetwork.of(from.getAddress())
          : "";
    } catch (IOException closed) {
      return "";
    }
  }

  /** Whether its last complete request was from a known sender. */
  boolean isKnown() {
    return known;
  }

  /** For how long there was no complete request; counted from the end of the last one. */
  long idleNanos(long now) {
    return now - since;
  }

  void answered(boolean isKnown) {
    known = isKnown;
    since = System.nanoTime();
  }

  /** Ends it while no request is answered on it. */
  void close() {
    if (socket.getLock().tryLock()) {
      try {
        socket.close();
      } finally {
        socket.getLock().unlock();
      }
    } else {
      cut();
    }
  }

  /** Lets the thread that waits for the client run into the end, which is safe at any time. */
  void cut() {
    endInput();
    end(SocketChannel::shutdownOutput);
  }

  /** The same, but what went wrong can still be told. */
  void endInput() {
    end(SocketChannel::shutdownInput);
  }

  private void end(End end) {
    try {
      end.of(channel);
    } catch (IOException gone) {
      // That is what was wanted.
    }
  }

  @FunctionalInterface
  private interface End {
    NetworkChannel of(SocketChannel channel) throws IOException;
  }
}
