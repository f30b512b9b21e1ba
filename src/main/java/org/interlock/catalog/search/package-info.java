/** Search by name in the full-text index: the search box, its page, and the query they ask. */
@NamedInterface("search")
@NullMarked
package org.interlock.catalog.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
