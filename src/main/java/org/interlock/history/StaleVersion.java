package org.interlock.history;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The record was changed since the version that a program names: HTTP 412. */
class StaleVersion extends ResponseStatusException {

  StaleVersion(long version) {
    super(
        HttpStatus.PRECONDITION_FAILED,
        "This was changed meanwhile and has the version \"%d\" now: read it again first."
            .formatted(version));
  }
}
