/**
 * The shared kernel: the store (embedded, or a server named by {@code spring.neo4j.uri}), its
 * schema, and {@link org.interlock.graph.Graph}, by which every feature asks the queries under
 * {@code cypher/}.
 *
 * <p>A query is a file and a constant: {@code static final Cypher PROVIDERS =
 * Cypher.named("catalog/providers")}, asked by {@code graph.rows(PROVIDERS, Map.of("key", key),
 * Provider.class)}, where the components of the record are the columns that the query returns.
 *
 * <p>What is computed from much of the graph is kept in memory under a name for the state of the
 * parts that it depends on ({@code graph.state(parts)}). The embedded store tells which parts a
 * transaction changed ({@code Journal}), whoever wrote it; a server doesn't, so there any change
 * makes all be read anew.
 */
@ApplicationModule(
    displayName = "Graph",
    allowedDependencies = {})
@NullMarked
package org.interlock.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
