/** Organizations, people and capabilities in lists, one page after another. */
@NullMarked
package org.interlock.catalog.list;

import org.jspecify.annotations.NullMarked;
