/** All that is known about one organization, person, capability or offering. */
@NullMarked
package org.interlock.catalog.profile;

import org.jspecify.annotations.NullMarked;
