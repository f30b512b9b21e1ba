package org.interlock.history;

/** What became of a record or of a part of it. */
public enum ChangeAction {
  ADDED,
  CHANGED,
  REMOVED,
  RESTORED
}
