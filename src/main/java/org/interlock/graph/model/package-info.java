/**
 * The graph model as {@code graph/graph-model.yml} states it: labels, relationship types, what
 * tells two relationships of a pair apart, which end's record owns them, and the properties with
 * their types. Loads, forms, pages, counts and tests read it here ({@code
 * GraphModel.GRAPH.label("Deal").properties()}); no one states it again.
 */
@NamedInterface("model")
@NullMarked
package org.interlock.graph.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
