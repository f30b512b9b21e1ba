package org.interlock.graph;

/** The store can't be used; the message is one sentence that says why and what to do. */
public class StoreUnavailable extends RuntimeException {

  public StoreUnavailable(String sentence) {
    super(sentence);
  }

  public StoreUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
