package org.interlock.catalog;

import org.interlock.graph.UnknownKey;

/** Records of some collections as programs get them, for those who answer them after a change. */
public interface RecordViews {

  /**
   * @param collection the first word of the addresses: {@code deals}
   */
  boolean has(String collection);

  /**
   * @throws UnknownKey if there is no such record
   */
  Versioned view(String collection, String key);
}
