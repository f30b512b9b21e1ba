/** Draws an ensemble as interlocking bricks: layout in pixels, written as SVG by a template. */
@NullMarked
package org.interlock.alignment.drawing;

import org.jspecify.annotations.NullMarked;
