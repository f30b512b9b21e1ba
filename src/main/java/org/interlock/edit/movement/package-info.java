/**
 * What an edit moved: ties and trust, measured before and after it by the module that computes them
 * and lies above.
 */
@NamedInterface("movement")
@NullMarked
package org.interlock.edit.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
