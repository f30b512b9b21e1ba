package org.interlock.access.connection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.Request;

/**
 * A request that is being answered: whether its sender is known, and whether its thread waits for
 * the sender: for the rest of a body, or to take the answer.
 */
public final class Exchange {

  private static final String ATTRIBUTE = Exchange.class.getName();
  private static final long NEVER = Long.MAX_VALUE;

  private final String connection;
  private final Request request;
  private final BodyBuffer body;
  private volatile boolean known;
  private volatile boolean cut;
  private volatile boolean stream;
  private volatile boolean reading;
  private volatile long read;
  private volatile long waitsSince = NEVER;
  private volatile long patience = NEVER;

  Exchange(String connection, Request request) {
    this.connection = connection;
    this.request = request;
    this.body = new BodyBuffer(request, this);
  }

  /** That of a request; absent where no server tells, as in a test without one. */
  public static Optional<Exchange> of(HttpServletRequest request) {
    return Optional.ofNullable((Exchange) request.getAttribute(ATTRIBUTE));
  }

  void begin() {
    request.setAttribute(ATTRIBUTE, this);
    request.setInputBuffer(body);
  }

  /** Leaves the connection to its next request as it was. */
  void end() {
    request.setInputBuffer(body.wire());
  }

  /** The sender is known and may send this: from now on the body can be read. */
  public void admit(boolean isKnown, BodyLimit limit) {
    known = isKnown;
    stream = limit.isStream();
    body.open(limit.bytes());
  }

  String connection() {
    return connection;
  }

  BodyBuffer body() {
    return body;
  }

  boolean isKnown() {
    return known;
  }

  boolean isStream() {
    return stream;
  }

  boolean isReading() {
    return reading;
  }

  boolean isCut() {
    return cut;
  }

  void cut() {
    cut = true;
  }

  void startReading(Duration atMost) {
    waitsSince = System.nanoTime();
    patience = atMost.toNanos();
    reading = true;
  }

  void count(int bytes) {
    read += bytes;
  }

  void stopReading() {
    reading = false;
    waitsSince = NEVER;
  }

  /** Notes an answer on its way; Tomcat doesn't say when it begins. */
  void look(long now, Duration atMost) {
    if (!reading && waitsSince == NEVER && request.getResponse().isCommitted()) {
      patience = atMost.toNanos();
      waitsSince = now;
    }
  }

  boolean waits() {
    return waitsSince != NEVER;
  }

  long waitedNanos(long now) {
    var since = waitsSince;
    return since == NEVER ? 0 : now - since;
  }

  boolean isLate(long now) {
    return waitedNanos(now) > patience;
  }

  /** Bytes of the body in a second so far. */
  double rate(long now) {
    return read * 1e9 / Math.max(1, waitedNanos(now));
  }
}
