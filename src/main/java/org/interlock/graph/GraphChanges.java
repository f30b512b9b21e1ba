package org.interlock.graph;

import java.util.Collection;
import java.util.OptionalLong;

/** The changes of the parts of the graph, numbered by a store that notices each. */
@FunctionalInterface
public interface GraphChanges {

  /**
   * The number of the last change of any of these parts, which are those of {@link
   * Graph#state(Collection)}; empty if the store does not notice, as when another process has it
   * open.
   */
  OptionalLong last(Collection<String> parts);
}
