package org.interlock.alignment.conflict;

/** Something that an ensemble must keep and that can be thought away; in indexes of the problem. */
public sealed interface Rule {

  /** The need must be served. */
  record Must(int need) implements Rule {}

  /** Only the assigned brick may serve the need. */
  record Assigned(int need) implements Rule {}

  /** The party takes part. */
  record Pinned(int party) implements Rule {}

  /** The party does not take part. */
  record Excluded(int party) implements Rule {}

  /** No more partners than allowed. */
  record Limit() implements Rule {}

  /** Whatever requires the capability gets it. */
  record Requirement(String capability) implements Rule {}

  /** These two parties don't take part together. */
  record Rivalry(int first, int second) implements Rule {}
}
