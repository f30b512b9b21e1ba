/** The description of the API. */
@NullMarked
package org.interlock.web.api;

import org.jspecify.annotations.NullMarked;
