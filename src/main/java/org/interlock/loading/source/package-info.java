/**
 * Files of rows: what the user named, unpacked, opened, and checked whole before anything is
 * written.
 *
 * <p>A {@link org.interlock.loading.source.Source} gives its {@link
 * org.interlock.loading.source.Row rows} one by one, with the lines they stand in. What can't be
 * read spoils a row, not the file: it becomes a {@link org.interlock.loading.source.Reject} with
 * file, line, column, value and reason. A file that can't be used at all is {@link
 * org.interlock.loading.source.NotLoadable}.
 */
@NamedInterface("source")
@NullMarked
package org.interlock.loading.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
