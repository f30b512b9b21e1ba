/**
 * Finds the ensemble of offerings that gives a customer what it needs at the lowest cost:
 * candidates (Cypher) → problem → solver → explanation.
 */
@ApplicationModule(
    displayName = "Alignment",
    allowedDependencies = {"graph", "catalog", "trust"})
@NullMarked
package org.interlock.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
