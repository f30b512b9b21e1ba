/**
 * The palette: from what somebody types to where it leads. A text begins with the words of a
 * command, each whole or as its beginning, and goes on with the name of a record ({@code no frost}:
 * a note on Frostmark); or it is a name alone. The words are messages; the records are found by the
 * one search of the catalog; all that comes out is links, so that everything works without a
 * script.
 */
@NullMarked
package org.interlock.web.jump;

import org.jspecify.annotations.NullMarked;
