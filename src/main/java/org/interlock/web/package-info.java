/** The layout of all pages, the home page, settings, errors. */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {
      "graph",
      "catalog",
      "trust",
      "alignment",
      "deal",
      "map",
      "demo",
      "access :: address"
    })
@NullMarked
package org.interlock.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
