/** Organizations, people, capabilities, offerings, connectors and needs: read, search and edit. */
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {"graph"})
@NullMarked
package org.interlock.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
