/**
 * Keys in addresses: every link of a template writes them, and every path variable reads them, by
 * the rule of {@link org.interlock.graph.Keys#segment}; no page and no API method does so itself.
 */
@NullMarked
package org.interlock.web.link;

import org.jspecify.annotations.NullMarked;
