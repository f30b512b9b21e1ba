/** A question as an address has it and a user types it, and what it is understood to mean. */
@NullMarked
package org.interlock.alignment.page.form;

import org.jspecify.annotations.NullMarked;
