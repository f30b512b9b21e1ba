package org.interlock.catalog;

/**
 * A record as a program gets it, with its version in the body and in the header ETag: what a change
 * names by If-Match. It counts changes of the record alone, and what surrounds it changes too; so
 * it never spares an answer (If-None-Match).
 */
public interface Versioned {

  /** Grows with each change; 0 before the first. */
  long version();

  /** The version as a header has it. */
  default String tag() {
    return "\"" + version() + "\"";
  }
}
