/** Brings data in: source → mapping → rows → batches → report; idempotent, with provenance. */
@ApplicationModule(
    displayName = "Loading",
    allowedDependencies = {"graph"})
@NullMarked
package org.interlock.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
