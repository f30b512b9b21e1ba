/**
 * What the rows of a source mean: a {@link org.interlock.loading.mapping.Mapping} (a YAML file, see
 * {@code mappings/README.md}), how it is read, which one fits which files.
 *
 * <p>Keys are any text on one line ({@link org.interlock.graph.Keys}), trimmed and composed on the
 * way in. In a list a bar inside a key has a backslash before it, and so has a backslash that
 * stands before a bar or a backslash; any other backslash means itself.
 *
 * <p>What may be written at all stands in the {@link org.interlock.graph.model.GraphModel}: labels
 * and types never come from the data.
 */
@NullMarked
package org.interlock.loading.mapping;

import org.jspecify.annotations.NullMarked;
