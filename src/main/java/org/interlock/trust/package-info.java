/** Ties, warm paths and trust, each with its evidence. */
@ApplicationModule(
    displayName = "Trust",
    allowedDependencies = {"graph", "catalog"})
@NullMarked
package org.interlock.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
