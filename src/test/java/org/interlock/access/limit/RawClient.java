package org.interlock.access.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that speaks HTTP by hand, so that it can send what no proper client does. */
final class RawClient implements AutoCloseable {

  /** Longer than the 20 seconds for which the server waits for the next bytes of a body. */
  private static final int PATIENCE_MS = 40_000;

  private final Socket socket;

  RawClient(int port) {
    try {
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(PATIENCE_MS);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  RawClient send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** All that comes until the server closes the connection. */
  String answer() {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** The head of the next answer. */
  String head() {
    try {
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) socket.getInputStream().read());
      }
      return head.toString();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  boolean isEnded() {
    try {
      socket.setSoTimeout(1);
      while (socket.getInputStream().read() >= 0) {
        // What was answered before the end.
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
