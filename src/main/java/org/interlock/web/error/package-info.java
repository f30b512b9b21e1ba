/** What went wrong, as a page for a person and as a problem (RFC 9457) for a program. */
@NullMarked
package org.interlock.web.error;

import org.jspecify.annotations.NullMarked;
