package org.interlock.graph;

/** An index that a query needs is still being built; what needs no index is answered meanwhile. */
public class IndexUnfinished extends StoreUnavailable {

  IndexUnfinished() {
    super("The index of names is still being built: search again in a minute.");
  }
}
