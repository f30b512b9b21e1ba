/** Users, roles and sign-in. */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"graph"})
@NullMarked
package org.interlock.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
