/** The partner map around an organization: query → layout → SVG and list. */
@ApplicationModule(
    displayName = "Map",
    allowedDependencies = {"graph", "catalog", "trust"})
@NullMarked
package org.interlock.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
