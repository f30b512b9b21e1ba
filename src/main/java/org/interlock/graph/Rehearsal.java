package org.interlock.graph;

/**
 * Something typical that is asked once in the background after the start, so that the first user
 * who asks it waits less for the store to plan its queries and for Java to compile what answers it.
 */
@FunctionalInterface
public interface Rehearsal {

  /** Asks it; whatever comes out is thrown away. */
  void rehearse();
}
