/** Organizations as people edit them, with the needs that are theirs and their relations. */
@NullMarked
package org.interlock.edit.organization;

import org.jspecify.annotations.NullMarked;
