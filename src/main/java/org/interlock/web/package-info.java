/** The layout of all pages, the home page, settings, errors. */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {
      "graph",
      "notice",
      "catalog",
      "catalog :: search",
      "trust",
      "alignment",
      "deal",
      "map",
      "loading :: runs",
      "access :: address"
    })
@NullMarked
package org.interlock.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
