/** The pages of saved alignments. */
@NullMarked
package org.interlock.alignment.saved.page;

import org.jspecify.annotations.NullMarked;
