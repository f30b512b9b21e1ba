/**
 * What the rows of a source mean: a {@link org.interlock.loading.mapping.Mapping} (a YAML file, see
 * {@code mappings/README.md}), how it is read, which one fits which files.
 *
 * <p>What may be written at all stands in the {@link org.interlock.graph.model.GraphModel}: labels
 * and types never come from the data.
 */
@NullMarked
package org.interlock.loading.mapping;

import org.jspecify.annotations.NullMarked;
