/** People as people edit them, with their employments. */
@NullMarked
package org.interlock.edit.person;

import org.jspecify.annotations.NullMarked;
