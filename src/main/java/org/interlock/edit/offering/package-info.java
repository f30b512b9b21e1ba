/** Offerings as people edit them: what they provide and require, and what they connect by. */
@NullMarked
package org.interlock.edit.offering;

import org.jspecify.annotations.NullMarked;
