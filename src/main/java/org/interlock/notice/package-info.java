/**
 * What just happened, told on the next page. A module of its own that knows no other, so that every
 * one with forms may use it, access too.
 */
@ApplicationModule(
    displayName = "Notice",
    allowedDependencies = {})
@NullMarked
package org.interlock.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
