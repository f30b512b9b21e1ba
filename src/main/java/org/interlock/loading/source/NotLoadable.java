package org.interlock.loading.source;

/**
 * A source or mapping can't be used at all; the message is one sentence: what, where, what to do.
 * Nothing was changed.
 */
public class NotLoadable extends RuntimeException {

  public NotLoadable(String sentence) {
    super(sentence);
  }

  public NotLoadable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
