/** Alignments as files to take along: JSON for programs, CSV for spreadsheets. */
@NullMarked
package org.interlock.alignment.export;

import org.jspecify.annotations.NullMarked;
