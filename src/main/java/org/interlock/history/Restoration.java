package org.interlock.history;

import java.util.Optional;

/** What takes back changes of some kind; each module that edits has one. */
public interface Restoration {

  /** Whether it can take back changes like this one. It is asked for each line of a page. */
  boolean handles(RecordChange change);

  /**
   * Makes what was changed as it was before, in the transaction of the caller, and logs that as
   * {@link ChangeAction#RESTORED}.
   *
   * @param by the user who wants it
   * @param evenIfChanged whether what was changed again since is overwritten; otherwise that is a
   *     hindrance
   * @return why it can't be; the transaction is rolled back then. Empty if it is done
   */
  Optional<Hindrance> restore(RecordChange change, String by, boolean evenIfChanged);
}
