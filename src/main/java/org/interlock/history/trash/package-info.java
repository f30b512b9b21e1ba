/**
 * Records that people removed, to be restored. A removed node becomes a {@code Trash} node with its
 * properties, each of its relationships a {@code TrashedTie} that names its ends; nothing that
 * reads the graph sees them. What belongs to the record and to nobody else (offerings, needs,
 * objectives, wins) goes with it.
 *
 * <p>A tie comes back when both its ends are there: with the record that was removed, or, if the
 * other end is in the trash too, with the last of both, in whichever order they went. An end that
 * somebody made anew under the same key is another thing and gets none: keys of removals sort by
 * time, so that a tie knows which one it led to.
 *
 * <p>A removal, its restoration and its end for good are each one transaction. What goes with a
 * record is moved some hundreds at a time, so that the memory here doesn't grow with it; that of
 * the store does.
 *
 * <p>Reads and writes {@code Trash} and {@code TrashedTie}, and any node that can be removed.
 */
@NamedInterface("trash")
@NullMarked
package org.interlock.history.trash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
