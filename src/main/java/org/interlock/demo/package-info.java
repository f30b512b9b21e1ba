/**
 * The fictional graph that a newcomer finds: a load like any other, started by itself on an empty
 * store and taken out with one click.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {"graph", "loading", "loading :: jobs", "loading :: journal"})
@NullMarked
package org.interlock.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
