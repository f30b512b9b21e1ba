/** Tables as files that spreadsheets open, written row by row and harmless to who opens them. */
@NullMarked
package org.interlock.catalog.sheet;

import org.jspecify.annotations.NullMarked;
