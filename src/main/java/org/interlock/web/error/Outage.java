package org.interlock.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.interlock.graph.IndexUnfinished;
import org.interlock.graph.StoreTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What keeps Interlock from answering for a while, and is no fault of a page or API method. */
enum Outage {
  DISK_FULL(
      HttpStatus.INSUFFICIENT_STORAGE,
      "The disk that holds Interlock's data is full: nothing was changed. Free some space and try"
          + " again."),
  STORE_AWAY(
      HttpStatus.SERVICE_UNAVAILABLE, "The graph store does not answer: try again in a minute."),
  STORE_BUSY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Something else is being done to the same records, so nothing was changed: try again in a"
          + " minute."),
  INDEX_UNFINISHED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The index of names is still being built: search again in a minute."),
  OUT_OF_MEMORY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Interlock ran out of memory on this: try again in a minute, or give it a larger heap"
          + " (-Xmx).");

  /** The attribute of a request that has one, for the error page. */
  static final String ATTRIBUTE = Outage.class.getName();

  private static final String SECONDS_TO_WAIT = "15";

  private final HttpStatus status;
  private final String sentence;

  Outage(HttpStatus status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  /** The outage that a failure comes from, however deep; empty if it is a fault of our own. */
  static Optional<Outage> behind(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return Optional.of(OUT_OF_MEMORY);
      }
      if (cause instanceof IndexUnfinished) {
        return Optional.of(INDEX_UNFINISHED);
      }
    }
    if (StoreTrouble.isBusy(failure)) {
      return Optional.of(STORE_BUSY);
    }
    return StoreTrouble.status(failure)
        .map(status -> status == HttpStatus.INSUFFICIENT_STORAGE ? DISK_FULL : STORE_AWAY);
  }

  HttpStatus status() {
    return status;
  }

  /** What a program is told. */
  String sentence() {
    return sentence;
  }

  /** Says when to come back, if waiting alone may help. */
  Outage announced(HttpServletResponse response) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    return this;
  }
}
