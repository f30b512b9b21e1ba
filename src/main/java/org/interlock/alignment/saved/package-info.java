/**
 * Alignments that people keep under a name: a question, its answer as it was, and which ensemble
 * was chosen. A link shares one with everybody who may sign in; on opening it is asked again and
 * says what changed since.
 *
 * <p>A saved alignment is a document about the graph, not a part of it: it names its deal and
 * customer by key and has no relationships. So it neither keeps what a load brought from being
 * undone nor vanishes with it; what it names and is not there any more is called by its key and
 * marked as gone, and is found again when it comes back under the same key. Removed ones are out of
 * sight at once and forgotten after thirty days.
 *
 * <p>It is stored by Spring Data and by version; what may change of it, its name and its removal,
 * without the answer, which may be large. What pages show, with the names that things have today,
 * is read by a query for each page.
 *
 * <p>Reads and writes {@code Alignment}.
 */
@NullMarked
package org.interlock.alignment.saved;

import org.jspecify.annotations.NullMarked;
