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
 *
 * <p>Planning a query takes a store some hundredths of a second, and some seconds when it has just
 * started and all cores are busy. So nobody plans what another one is planning ({@code Planning}),
 * the embedded store has one plan for lists of all sizes, and what is typical of a feature is asked
 * once after the start ({@link org.interlock.graph.Rehearsal}).
 */
@ApplicationModule(
    displayName = "Graph",
    allowedDependencies = {})
@NullMarked
package org.interlock.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
