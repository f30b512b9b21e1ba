package org.interlock.loading.jobs;

import java.util.Optional;
import org.interlock.loading.journal.LoadRecord;

/** A source whose loads can be taken out again as a whole, as those of the demo. */
public interface RemovableSource {

  /** Whether it will be there soon, but isn't yet. */
  boolean isComing();

  /** The last time somebody loaded it or took it out. */
  Optional<LoadRecord> latest();
}
