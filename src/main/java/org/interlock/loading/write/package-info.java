/**
 * From rows to batches in the store: a row becomes a {@link org.interlock.loading.write.Draft},
 * drafts that say something of the same thing are put together, compared with the store, and what
 * differs is written.
 *
 * <p>A batch is one transaction: it keeps the turn of its load, adds what is missing under the
 * locks of the ends, and changes only what nobody edited since it was looked at.
 */
@NullMarked
package org.interlock.loading.write;

import org.jspecify.annotations.NullMarked;
