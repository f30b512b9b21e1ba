/** The pages on which alignments are asked for and read. */
@NullMarked
package org.interlock.alignment.page;

import org.jspecify.annotations.NullMarked;
