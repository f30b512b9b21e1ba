/**
 * Organizations, people, capabilities and offerings, and their connectors and needs. {@code list}
 * holds the lists, {@code profile} the pages of one, {@code search} the search box; here is what
 * they and other modules share. {@code list} knows {@code profile} and {@code search}; otherwise no
 * room knows another one.
 */
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {"graph", "graph :: model"})
@NullMarked
package org.interlock.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
