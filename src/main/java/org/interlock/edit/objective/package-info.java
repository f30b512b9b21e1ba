/** Objectives as people edit them, on the page of who pursues them. */
@NullMarked
package org.interlock.edit.objective;

import org.jspecify.annotations.NullMarked;
