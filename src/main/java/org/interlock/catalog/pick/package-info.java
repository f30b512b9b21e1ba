/**
 * How another record is picked in a form: by its name, from those called something like it; with
 * its key only where a script or a choice of the same form put it.
 */
@NamedInterface("pick")
@NullMarked
package org.interlock.catalog.pick;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
