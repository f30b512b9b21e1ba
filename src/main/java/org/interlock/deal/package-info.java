/** Deals as they are read: needs, parties, wins, stakeholders. */
@ApplicationModule(
    displayName = "Deal",
    allowedDependencies = {
      "graph",
      "graph :: model",
      "history",
      "desk",
      "catalog",
      "catalog :: list",
      "trust",
      "alignment :: answer",
      "alignment :: whynot"
    })
@NullMarked
package org.interlock.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
