/** Ensembles side by side. */
@NullMarked
package org.interlock.alignment.page.compare;

import org.jspecify.annotations.NullMarked;
