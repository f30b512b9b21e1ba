package org.interlock.access.connection;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of a request, below all that parses it: closed until its sender is known and may send
 * it; then read at once up to the limit of its address, or, a stream, piece by piece.
 */
final class BodyBuffer implements InputBuffer {

  private static final Duration OF_UNKNOWN = Duration.ofSeconds(10);
  private static final Duration OF_KNOWN = Duration.ofSeconds(60);
  private static final Duration OF_STREAM = Duration.ofHours(1);
  private static final Duration REST_OF_UNKNOWN = Duration.ofSeconds(2);
  private static final long MOST_REST_OF_UNKNOWN = 1 << 20;
  private static final long MOST_REST_OF_KNOWN = 512 << 20;

  private final Request request;
  private final InputBuffer wire;
  private final Exchange exchange;
  private final long length;
  private final Piece piece = new Piece();
  private boolean open;
  private long most;
  private long read;
  private boolean ended;
  private @Nullable ByteBuffer whole;

  BodyBuffer(Request request, Exchange exchange) {
    this.request = request;
    this.wire = request.getInputBuffer();
    this.exchange = exchange;
    this.length = lengthOf(request);
  }

  /** Of a length that is no number Tomcat says so only to who asks. */
  private static long lengthOf(Request request) {
    try {
      return request.getContentLengthLong();
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  InputBuffer wire() {
    return wire;
  }

  /**
   * Lets it be read.
   *
   * @throws BodyRefused if it is too large or comes too slowly
   */
  void open(long atMost) {
    if (open) {
      return;
    }
    most = atMost;
    if (length > most) {
      throw new BodyRefused(HttpStatus.CONTENT_TOO_LARGE);
    }
    open = true;
    if (isThere() && !exchange.isStream()) {
      whole = ByteBuffer.wrap(all());
    }
  }

  private boolean isThere() {
    return length > 0
        || length < 0
            && (request.getHeader("Transfer-Encoding") != null
                || "HTTP/2.0".equals(request.protocol().toString()));
  }

  private byte[] all() {
    request.action(ActionCode.ACK, ContinueResponseTiming.ON_REQUEST_BODY_READ);
    var all = new ByteArrayOutputStream();
    exchange.startReading(exchange.isKnown() ? OF_KNOWN : OF_UNKNOWN);
    try {
      while (next(piece) >= 0) {
        piece.moveTo(all);
      }
      if (read < length) {
        throw new EOFException();
      }
    } catch (IOException broken) {
      throw new BodyRefused(exchange.isCut() ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST);
    } finally {
      exchange.stopReading();
    }
    return all.toByteArray();
  }

  /** One piece from the wire, counted. */
  private int next(ApplicationBufferHandler into) throws IOException {
    var bytes = wire.doRead(into);
    if (bytes < 0) {
      ended = true;
      return bytes;
    }
    read += bytes;
    exchange.count(bytes);
    if (read > most) {
      throw new BodyRefused(HttpStatus.CONTENT_TOO_LARGE);
    }
    return bytes;
  }

  @Override
  public int doRead(ApplicationBufferHandler into) throws IOException {
    if (!open) {
      throw new IllegalStateException("A body is read before its sender is known.");
    }
    if (whole != null) {
      var bytes = whole.remaining() == 0 ? -1 : whole.remaining();
      into.setByteBuffer(whole.duplicate());
      whole.position(whole.limit());
      return bytes;
    }
    if (!exchange.isReading()) {
      exchange.startReading(OF_STREAM);
    }
    try {
      var bytes = next(into);
      if (bytes < 0) {
        exchange.stopReading();
      }
      return bytes;
    } catch (IOException broken) {
      exchange.stopReading();
      if (exchange.isCut()) {
        throw new BodyRefused(HttpStatus.REQUEST_TIMEOUT);
      }
      throw broken;
    }
  }

  @Override
  public int available() {
    return whole == null ? wire.available() : whole.remaining();
  }

  /**
   * Reads, after the answer, what nobody read, because many clients look for an answer only when
   * all is sent; but not without end.
   */
  void finish() {
    if (!isThere() || ended || read == length) {
      return;
    }
    var waitsForLeave = request.hasExpectation() && read == 0;
    if (waitsForLeave || !readsRest()) {
      request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private boolean readsRest() {
    most = read + (exchange.isKnown() ? MOST_REST_OF_KNOWN : MOST_REST_OF_UNKNOWN);
    exchange.startReading(exchange.isKnown() ? OF_KNOWN : REST_OF_UNKNOWN);
    try {
      while (next(piece) >= 0) {
        piece.forget();
      }
      return true;
    } catch (IOException | BodyRefused tooMuch) {
      return false;
    } finally {
      exchange.stopReading();
    }
  }

  /** What came at once. */
  private static final class Piece implements ApplicationBufferHandler {

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    void moveTo(ByteArrayOutputStream all) {
      var copy = new byte[bytes.remaining()];
      bytes.get(copy);
      all.writeBytes(copy);
    }

    void forget() {
      bytes.position(bytes.limit());
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // Tomcat never asks for that while it reads a body.
    }
  }
}
