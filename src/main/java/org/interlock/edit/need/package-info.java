/** Needs of deals and organizations as people edit them. */
@NullMarked
package org.interlock.edit.need;

import org.jspecify.annotations.NullMarked;
