package org.interlock.graph;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing may be written, for the disk of the data folder is as good as full: HTTP 507. */
@ResponseStatus(HttpStatus.INSUFFICIENT_STORAGE)
public class DiskFull extends RuntimeException {

  public static final String SENTENCE =
      "The disk that holds Interlock's data is full: free some space and try again.";

  public DiskFull() {
    super(SENTENCE);
  }

  public DiskFull(Throwable cause) {
    super(SENTENCE, cause);
  }
}
