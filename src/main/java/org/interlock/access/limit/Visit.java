package org.interlock.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.Request;

/**
 * A request that is being answered: whether its sender is signed in, and whether its thread waits
 * for the sender: for the rest of a body, or to take the answer.
 */
final class Visit {

  private static final String ATTRIBUTE = Visit.class.getName();
  private static final long NEVER = Long.MAX_VALUE;

  private final String line;
  private final Request request;
  private final Body body;
  private volatile boolean user;
  private volatile boolean cut;
  private volatile boolean upload;
  private volatile boolean reading;
  private volatile long read;
  private volatile long waitsSince = NEVER;
  private volatile long patience = NEVER;

  Visit(String line, Request request) {
    this.line = line;
    this.request = request;
    this.body = new Body(request, this);
  }

  /** That of a request; absent where no server tells, as in a test without one. */
  static Optional<Visit> of(HttpServletRequest request) {
    return Optional.ofNullable((Visit) request.getAttribute(ATTRIBUTE));
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
  void admit(boolean signedIn, BodyLimit limit) {
    user = signedIn;
    upload = limit.isUpload();
    body.open(limit.bytes());
  }

  String line() {
    return line;
  }

  Body body() {
    return body;
  }

  boolean isUser() {
    return user;
  }

  boolean isUpload() {
    return upload;
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
