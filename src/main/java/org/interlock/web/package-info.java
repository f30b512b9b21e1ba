/**
 * What belongs to no feature: the layout of all pages and the settings; {@code home} is the home
 * page, {@code jump} the palette, {@code api} describes the API, {@code error} says what went
 * wrong, {@code link} has keys in addresses, {@code server} is what Tomcat itself needs.
 */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {
      "graph",
      "graph :: model",
      "notice",
      "history",
      "desk",
      "catalog",
      "catalog :: search",
      "trust",
      "alignment :: question",
      "alignment :: traffic",
      "deal",
      "map",
      "demo",
      "access :: address"
    })
@NullMarked
package org.interlock.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
