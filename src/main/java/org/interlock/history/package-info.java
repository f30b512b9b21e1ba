/**
 * What was changed of the records, by whom, and how it was before; {@code trash} keeps what was
 * removed. It lies below the modules that edit, which log here what they change and say how it is
 * taken back ({@link org.interlock.history.Restoration}); so it knows no pages of records but by
 * their addresses.
 *
 * <p>A {@link org.interlock.history.RecordChange} belongs to the record that owns what was changed,
 * and may name the record at the other end: both see it. Its key sorts by time, so that a page of
 * the history is one range of an index, however long the history is.
 *
 * <p>Reads and writes {@code Change}.
 */
@ApplicationModule(
    displayName = "History",
    allowedDependencies = {"graph", "graph :: model", "notice"})
@NullMarked
package org.interlock.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
