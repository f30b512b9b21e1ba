/** The embedded store: the Neo4j in this process, its folder, its disk and its journal. */
@NamedInterface("store")
@NullMarked
package org.interlock.graph.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
