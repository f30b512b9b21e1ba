package org.interlock.loading;

/** A source can't be loaded; one clear sentence. */
public class NotLoadable extends RuntimeException {
  public NotLoadable(String sentence) {
    super(sentence);
  }
}
