/** The forms of records and parts as pages. */
@NullMarked
package org.interlock.edit.page;

import org.jspecify.annotations.NullMarked;
